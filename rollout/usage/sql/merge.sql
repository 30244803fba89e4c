-- The rows of the touched billing periods as they are from now on, in `merged`. Of a key the last one counts. Rows
-- without a reference number of a source that came again are that source's earlier version: they go. Rows of the
-- Usage API stand only for days that no report has reached yet.
CREATE OR REPLACE TEMP TABLE merged AS
WITH
  last_staged AS (
    SELECT *
    FROM staged
    QUALIFY row_number() OVER (
      PARTITION BY "x_RowKey" ORDER BY list_position(getvariable('source_order'), "x_Source") DESC
    ) = 1
  ),
  kept AS (
    SELECT stored.*
    FROM stored
    ANTI JOIN last_staged ON last_staged."x_RowKey" = stored."x_RowKey"
    WHERE NOT (
      stored."x_oci_ReferenceNumber" IS NULL
      AND list_contains(getvariable('source_order'), stored."x_Source")
      AND list_contains(getvariable('accounts'), stored."BillingAccountId")
    )
  ),
  together AS (
    SELECT * FROM kept
    UNION ALL
    SELECT * FROM last_staged
  ),
  reported AS (
    SELECT "BillingAccountId" AS account, max("ChargePeriodStart")::DATE AS until
    FROM together
    WHERE "x_Origin" = 'focus'
    GROUP BY ALL
  )
SELECT together.*
FROM together
LEFT JOIN reported ON reported.account = together."BillingAccountId"
WHERE NOT ("x_Origin" = 'usage-api' AND coalesce("ChargePeriodStart"::DATE <= reported.until, false));
