-- What is allocated and what is not, beside what the same rows sum up to where nobody asks whose they are.
SELECT
  (SELECT coalesce(sum(billed), 0) FROM daily_spend WHERE reason IS NULL) AS "allocated",
  (SELECT coalesce(sum(billed), 0) FROM daily_spend WHERE reason IS NOT NULL) AS "unallocated",
  (
    SELECT coalesce(sum("BilledCost"), 0)
    FROM focus_rows
    WHERE "ChargePeriodStart"::DATE BETWEEN getvariable('first_day')::DATE AND getvariable('last_day')::DATE
  ) AS "billed";
