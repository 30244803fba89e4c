-- Every distinct set of tags once: a report repeats the few that there are on each of its rows. The key may stand
-- with its namespace, after a dot or a slash, or bare; tag keys of OCI differ by no capital.
CREATE OR REPLACE TEMP TABLE tag_sets AS
WITH
  written AS (SELECT DISTINCT "Tags" FROM own_rows WHERE "Tags" IS NOT NULL),
  pairs AS (
    SELECT
      written."Tags",
      lower(pair.key) AS key,
      nullif(trim(json_extract_string(pair.value, '$')), '') AS value
    FROM written, json_each(written."Tags") AS pair
  ),
  named AS (
    SELECT
      "Tags",
      CASE
        WHEN starts_with(key, lower(getvariable('namespace')) || '.') THEN substr(key, length(getvariable('namespace')) + 2)
        WHEN starts_with(key, lower(getvariable('namespace')) || '/') THEN substr(key, length(getvariable('namespace')) + 2)
        WHEN NOT contains(key, '.') AND NOT contains(key, '/') THEN key
      END AS key,
      NOT (contains(key, '.') OR contains(key, '/')) AS bare,
      value
    FROM pairs
  )
SELECT
  "Tags",
  arg_min(value, bare) FILTER (key = 'team') AS team,
  arg_min(value, bare) FILTER (key = 'environment') AS environment,
  arg_min(value, bare) FILTER (key = 'costcenter') AS cost_center,
  arg_min(value, bare) FILTER (key = 'service') AS service,
  arg_min(value, bare) FILTER (key = 'repository') AS repository,
  arg_min(value, bare) FILTER (key = 'customer') AS customer
FROM named
GROUP BY "Tags";
