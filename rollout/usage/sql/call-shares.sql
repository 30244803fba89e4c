-- Tokens are what a call is billed by; where a day's calls had none, each call counts alike.
SELECT
  team,
  environment,
  strftime("time", '%Y-%m-%d') AS "day",
  workflow,
  repository,
  customer,
  "user",
  count(*) AS "calls",
  sum("tokensIn" + "tokensOut")::BIGINT AS "tokens"
FROM calls
WHERE "time"::DATE BETWEEN getvariable('month_from')::DATE AND getvariable('month_to')::DATE
GROUP BY ALL
ORDER BY ALL;
