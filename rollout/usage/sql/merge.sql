-- Of a key the last row counts.
CREATE OR REPLACE TEMP TABLE last_keys AS
SELECT "x_RowKey", max("x_Position") AS position
FROM staged
GROUP BY "x_RowKey";

-- The rows of the touched billing periods as they are from now on. Rows without a reference number of a source that
-- came again are that source's earlier version: they go.
CREATE OR REPLACE TEMP VIEW together AS
SELECT stored.*
FROM stored
ANTI JOIN last_keys ON last_keys."x_RowKey" = stored."x_RowKey"
WHERE NOT (
  stored."x_oci_ReferenceNumber" IS NULL
  AND list_contains(getvariable('source_order'), stored."x_Source")
  AND list_contains(getvariable('accounts'), stored."BillingAccountId")
)
UNION ALL
SELECT staged.* EXCLUDE ("x_Position")
FROM staged
JOIN last_keys ON last_keys."x_RowKey" = staged."x_RowKey" AND last_keys.position = staged."x_Position";

-- Rows of the Usage API stand only for days that no report has reached yet.
CREATE OR REPLACE TEMP TABLE reported AS
SELECT "BillingAccountId" AS account, max("ChargePeriodStart")::DATE AS until
FROM together
WHERE "x_Origin" = 'focus'
GROUP BY ALL;

CREATE OR REPLACE TEMP VIEW merged AS
SELECT together.*
FROM together
LEFT JOIN reported ON reported.account = together."BillingAccountId"
WHERE NOT ("x_Origin" = 'usage-api' AND coalesce("ChargePeriodStart"::DATE <= reported.until, false));
