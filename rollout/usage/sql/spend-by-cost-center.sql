SELECT cost_center AS "costCenter", sum(billed) AS "amount"
FROM daily_spend
WHERE reason IS NULL AND day BETWEEN getvariable('month_from')::DATE AND getvariable('month_to')::DATE
GROUP BY ALL
ORDER BY ALL;
