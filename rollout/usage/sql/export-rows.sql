-- Rows of the exported bills with whose they are, those of one team, environment and day together.
CREATE OR REPLACE TEMP TABLE export_rows AS
SELECT
  * EXCLUDE ("x_RowKey", "x_RowDigest", "x_Source", "x_Origin", "x_Team", "x_Environment", "x_CostCenter", "x_Service"),
  row_number() OVER (ORDER BY team, environment, day, "ChargePeriodStart", "x_RowKey") AS position
FROM attributed;
