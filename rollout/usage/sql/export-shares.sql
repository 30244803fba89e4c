SELECT
  team,
  environment,
  strftime("time", '%Y-%m-%d') AS "day",
  workflow,
  repository,
  customer,
  count(*) AS "calls",
  sum("tokensIn")::BIGINT AS "tokensIn",
  sum("tokensOut")::BIGINT AS "tokensOut"
FROM calls
GROUP BY ALL
ORDER BY ALL;
