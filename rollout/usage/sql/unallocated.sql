SELECT
  reason,
  tag_team AS "team",
  tag_environment AS "environment",
  compartment_id AS "compartmentId",
  any_value(compartment_name) AS "compartmentName",
  category,
  sum(billed) AS "amount",
  sum(rows)::BIGINT AS "rows"
FROM daily_spend
WHERE reason IS NOT NULL AND day BETWEEN getvariable('month_from')::DATE AND getvariable('month_to')::DATE
GROUP BY reason, tag_team, tag_environment, compartment_id, category
ORDER BY abs(sum(billed)) DESC, 1, 2, 3, 4;
