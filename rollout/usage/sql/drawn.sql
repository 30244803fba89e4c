SELECT
  strftime(min("ChargePeriodStart"), '%Y-%m-%d') AS "first",
  coalesce(sum("BilledCost"), 0) AS "drawn"
FROM focus_rows
WHERE "ChargePeriodStart"::DATE BETWEEN getvariable('drawn_from')::DATE AND getvariable('drawn_to')::DATE;
