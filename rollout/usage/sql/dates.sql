SELECT strftime(day, '%Y-%m-%d') AS "day"
FROM daily_spend
GROUP BY day
ORDER BY day;
