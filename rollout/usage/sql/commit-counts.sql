-- What becomes of each staged row: a key that nobody has seen is loaded, one that comes again unchanged is already
-- there, and one that comes again otherwise replaces what was there.
WITH
  before AS (
    SELECT "x_RowKey", "x_RowDigest", -1 AS position, NULL AS source FROM stored
    UNION ALL
    SELECT "x_RowKey", "x_RowDigest", "x_Position", "x_Source" FROM staged
  ),
  compared AS (
    SELECT
      source,
      "x_RowDigest",
      lag("x_RowDigest") OVER (PARTITION BY "x_RowKey" ORDER BY position) AS previous
    FROM before
  )
SELECT
  source AS "source",
  count(*) FILTER (previous IS NULL) AS "loaded",
  count(*) FILTER (previous = "x_RowDigest") AS "alreadyLoaded",
  count(*) FILTER (previous <> "x_RowDigest") AS "replaced"
FROM compared
WHERE source IS NOT NULL
GROUP BY source;
