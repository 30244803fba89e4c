SELECT
  team,
  environment,
  strftime(day, '%Y-%m-%d') AS "day",
  sum(billed) AS "amount",
  coalesce(sum(billed) FILTER (category = 'Usage'), 0) AS "used"
FROM daily_spend
WHERE reason IS NULL
GROUP BY team, environment, day
ORDER BY team, environment, day;
