SELECT
  team,
  environment,
  oci_service AS "service",
  coalesce(sku, '') AS "sku",
  coalesce(any_value(sku_name), sku, '') AS "skuName",
  coalesce(unit, '') AS "unit",
  coalesce(sum(billed) FILTER (day BETWEEN getvariable('week_from')::DATE AND getvariable('week_to')::DATE), 0) AS "billed",
  coalesce(sum(quantity) FILTER (day BETWEEN getvariable('week_from')::DATE AND getvariable('week_to')::DATE), 0) AS "quantity",
  coalesce(sum(billed) FILTER (day BETWEEN getvariable('before_from')::DATE AND getvariable('before_to')::DATE), 0) AS "billedBefore",
  coalesce(sum(quantity) FILTER (day BETWEEN getvariable('before_from')::DATE AND getvariable('before_to')::DATE), 0) AS "quantityBefore"
FROM daily_spend
WHERE reason IS NULL AND day BETWEEN getvariable('before_from')::DATE AND getvariable('week_to')::DATE
GROUP BY team, environment, oci_service, sku, unit
ORDER BY ALL;
