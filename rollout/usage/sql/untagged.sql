-- Spend that is somebody's by its compartment and says so by no tag, or says otherwise.
SELECT
  team,
  environment,
  CASE
    WHEN tags_disagree THEN 'tags-disagree'
    WHEN lacks_team THEN 'no-team-tag'
    ELSE 'no-cost-center-tag'
  END AS "gap",
  CASE WHEN tags_disagree THEN tag_team END AS "tagTeam",
  sum(billed) AS "amount",
  sum(rows)::BIGINT AS "rows"
FROM daily_spend
WHERE
  reason IS NULL
  AND (tags_disagree OR lacks_team OR lacks_cost_center)
  AND day BETWEEN getvariable('month_from')::DATE AND getvariable('month_to')::DATE
GROUP BY ALL
ORDER BY abs(sum(billed)) DESC, 1, 2, 3, 4;
