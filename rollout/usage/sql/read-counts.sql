SELECT
  count(*) AS "read",
  count(*) FILTER (
    coalesce(NOT (lower("ProviderName") LIKE 'oracle%' OR lower("ProviderName") = 'oci'), true)
  ) AS "otherProvider",
  count(*) FILTER (
    (lower("ProviderName") LIKE 'oracle%' OR lower("ProviderName") = 'oci')
    AND NOT coalesce(list_contains(getvariable('accounts'), "BillingAccountId"), false)
  ) AS "otherAccount",
  string_agg(DISTINCT "BillingAccountId", ', ' ORDER BY "BillingAccountId") FILTER (
    lower("ProviderName") LIKE 'oracle%' OR lower("ProviderName") = 'oci'
  ) AS "accounts"
FROM source_rows;
