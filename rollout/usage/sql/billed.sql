-- What the store holds, to the last digit.
SELECT
  "BillingAccountId" AS "account",
  "BillingCurrency" AS "currency",
  strftime("BillingPeriodStart", '%Y-%m-%d') AS "billingPeriod",
  sum("BilledCost") AS "billed",
  count(*) AS "rows"
FROM focus_rows
GROUP BY ALL
ORDER BY ALL;
