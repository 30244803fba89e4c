SELECT team, environment, strftime(day, '%Y-%m-%d') AS day, sum(billed) AS amount
FROM daily_spend
WHERE reason IS NULL
GROUP BY team, environment, day
ORDER BY team, environment, day;
