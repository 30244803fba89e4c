SELECT
  team,
  environment,
  count(*) AS "calls",
  count(*) FILTER (status <> 'succeeded') AS "failed",
  sum("tokensIn")::BIGINT AS "tokensIn",
  sum("tokensOut")::BIGINT AS "tokensOut"
FROM calls
WHERE "time"::DATE BETWEEN getvariable('month_from')::DATE AND getvariable('month_to')::DATE
GROUP BY ALL
ORDER BY ALL;
