SELECT
  strftime(min("ChargePeriodStart"), '%Y-%m-%d') AS "first",
  strftime(max("ChargePeriodStart"), '%Y-%m-%d') AS "last"
FROM focus_rows;
