-- What a row is told by whenever and wherever it comes again. With Oracle's reference number that is its identity, so
-- that a row that comes again otherwise replaces the first; without one it is all that the row says.
CREATE OR REPLACE TEMP TABLE identities AS
SELECT
  "x_Row",
  "x_Content",
  "x_oci_ReferenceNumber" IS NOT NULL AS is_numbered,
  CASE
    WHEN "x_oci_ReferenceNumber" IS NULL THEN "x_Content"
    ELSE md5(concat_ws(chr(31), 'ref', "x_oci_ReferenceNumber", "ChargePeriodStart", coalesce("SkuId", ''), coalesce("ResourceId", '')))
  END AS identity
FROM typed;

-- Rows of one file that share an identity are told apart by their order: few do, and only those are numbered. With a
-- reference number, the same row twice is one row.
CREATE OR REPLACE TEMP TABLE shared_identities AS
WITH
  shared AS (SELECT identity FROM identities GROUP BY identity HAVING count(*) > 1)
SELECT
  "x_Row",
  CASE
    WHEN is_numbered THEN dense_rank() OVER (PARTITION BY identity ORDER BY "x_Content")
    ELSE row_number() OVER (PARTITION BY identity ORDER BY "x_Row")
  END AS number,
  is_numbered AND row_number() OVER (PARTITION BY identity, "x_Content" ORDER BY "x_Row") > 1 AS is_repeated
FROM identities
WHERE identity IN (FROM shared);
