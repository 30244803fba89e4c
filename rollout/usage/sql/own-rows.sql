-- What is loaded of a file: Oracle's rows of the named billing accounts.
CREATE OR REPLACE TEMP VIEW own_rows AS
SELECT *
FROM source_rows
WHERE
  is_oracles("ProviderName")
  AND list_contains(getvariable('accounts'), "BillingAccountId");
