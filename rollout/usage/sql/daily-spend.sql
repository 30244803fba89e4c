-- One look at the stored rows; every question below is asked of this.
CREATE OR REPLACE TEMP TABLE daily_spend AS
SELECT
  day,
  "BillingPeriodStart"::DATE AS billing_period,
  team,
  environment,
  cost_center,
  reason,
  tags_disagree,
  "x_Service" AS service,
  "ServiceName" AS oci_service,
  "SkuId" AS sku,
  "ChargeDescription" AS sku_name,
  "ChargeCategory" AS category,
  "ConsumedUnit" AS unit,
  "x_oci_CompartmentId" AS compartment_id,
  "x_oci_CompartmentName" AS compartment_name,
  tag_team,
  "x_Environment" AS tag_environment,
  "x_Team" IS NULL AS lacks_team,
  "x_CostCenter" IS NULL AS lacks_cost_center,
  sum("BilledCost") AS billed,
  sum("ConsumedQuantity") AS quantity,
  count(*) AS rows
FROM attributed
WHERE day BETWEEN getvariable('first_day')::DATE AND getvariable('last_day')::DATE
GROUP BY ALL;
