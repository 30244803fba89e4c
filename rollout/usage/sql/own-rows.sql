-- What is loaded of a file: Oracle's rows of the named billing accounts. Where a row names no period of its own, it has
-- that of its bill; NULL, empty and missing were made the same when the file was read.
CREATE OR REPLACE TEMP TABLE own_rows AS
SELECT *
FROM source_rows
WHERE
  (lower("ProviderName") LIKE 'oracle%' OR lower("ProviderName") = 'oci')
  AND list_contains(getvariable('accounts'), "BillingAccountId");
