-- Adds the rows of one file, each under a key that is the same whenever and wherever the row comes again. With
-- Oracle's reference number that is its identity, so that a row that comes again otherwise replaces the first;
-- without one it is all that the row says. Rows of one file that share a key are told apart by their order; with a
-- reference number the same row twice is one row.
INSERT INTO staged
WITH
  identified AS (
    SELECT
      typed.*,
      CASE
        WHEN "x_oci_ReferenceNumber" IS NULL THEN "x_Content"
        ELSE md5(concat_ws(chr(31), 'ref', "x_oci_ReferenceNumber", "ChargePeriodStart", "SkuId", "ResourceId"))
      END AS identity,
      tag_sets.team AS "x_Team",
      tag_sets.environment AS "x_Environment",
      tag_sets.cost_center AS "x_CostCenter",
      tag_sets.service AS "x_Service",
      tag_sets.repository AS "x_Repository",
      tag_sets.customer AS "x_Customer"
    FROM typed
    LEFT JOIN tag_sets ON tag_sets."Tags" = typed."Tags"
  ),
  numbered AS (
    SELECT
      *,
      row_number() OVER (PARTITION BY identity, "x_Content" ORDER BY "x_Row") AS same,
      dense_rank() OVER (PARTITION BY identity ORDER BY "x_Content") AS other
    FROM identified
  )
SELECT
  * EXCLUDE (identity, same, other, "x_Content", "x_Row"),
  unhex(
    md5(concat_ws(chr(31), identity, CASE WHEN "x_oci_ReferenceNumber" IS NULL THEN same ELSE other END))
  ) AS "x_RowKey",
  md5_number_lower("x_Content") AS "x_RowDigest",
  getvariable('source') AS "x_Source",
  getvariable('origin') AS "x_Origin"
FROM numbered
WHERE "x_oci_ReferenceNumber" IS NULL OR same = 1;
