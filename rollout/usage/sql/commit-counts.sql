-- What becomes of each staged row: a key that nobody has seen is loaded, one that comes again unchanged is already
-- there, and one that comes again otherwise replaces what was there.
WITH
  before AS (
    SELECT "x_RowKey", "x_RowDigest", -1 AS position, NULL AS "x_Source" FROM stored
    UNION ALL
    SELECT "x_RowKey", "x_RowDigest", list_position(getvariable('source_order'), "x_Source"), "x_Source" FROM staged
  ),
  compared AS (
    SELECT
      "x_Source",
      "x_RowDigest",
      lag("x_RowDigest") OVER (PARTITION BY "x_RowKey" ORDER BY position) AS previous
    FROM before
  )
SELECT
  "x_Source" AS "source",
  count(*) FILTER (previous IS NULL) AS "loaded",
  count(*) FILTER (previous = "x_RowDigest") AS "alreadyLoaded",
  count(*) FILTER (previous <> "x_RowDigest") AS "replaced"
FROM compared
WHERE "x_Source" IS NOT NULL
GROUP BY "x_Source";
