SELECT
  count(*) AS "read",
  count(*) FILTER (
    coalesce(NOT is_oracles("ProviderName"), true)
  ) AS "otherProvider",
  count(*) FILTER (
    is_oracles("ProviderName")
    AND NOT coalesce(list_contains(getvariable('accounts'), "BillingAccountId"), false)
  ) AS "otherAccount",
  string_agg(DISTINCT "BillingAccountId", ', ' ORDER BY "BillingAccountId") FILTER (
    is_oracles("ProviderName")
  ) AS "accounts"
FROM source_rows;
