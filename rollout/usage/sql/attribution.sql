-- Whose each row is. The compartment decides, since OCI's budgets count by it; where it is not one of the rollout's,
-- the tags do. Time is UTC, as OCI bills it: no clock that is put forward or back makes a day longer or shorter.
CREATE OR REPLACE TEMP VIEW attributed AS
WITH
  placed AS (
    SELECT
      focus_rows.*,
      place.team IS NOT NULL AS by_compartment,
      coalesce(renamed.team, focus_rows."x_Team") AS tag_team,
      coalesce(place.team, renamed.team, focus_rows."x_Team") AS team,
      coalesce(place.environment, focus_rows."x_Environment") AS environment
    FROM focus_rows
    LEFT JOIN known_compartments AS place ON place.id = focus_rows."x_oci_CompartmentId"
    LEFT JOIN renamed_teams AS renamed ON renamed.former = focus_rows."x_Team"
  )
SELECT
  placed.* EXCLUDE (team, environment),
  placed."ChargePeriodStart"::DATE AS day,
  CASE WHEN declared.team IS NOT NULL THEN placed.team END AS team,
  CASE WHEN declared.team IS NOT NULL THEN placed.environment END AS environment,
  CASE
    WHEN declared.team IS NULL THEN NULL
    WHEN list_contains(getvariable('cost_centers'), placed."x_CostCenter") THEN placed."x_CostCenter"
    ELSE declared.cost_center
  END AS cost_center,
  CASE
    WHEN declared.team IS NOT NULL THEN NULL
    WHEN placed.team IS NULL AND placed."x_oci_CompartmentId" IS NULL THEN 'no-resource'
    WHEN placed.team IS NULL THEN 'no-team'
    WHEN NOT EXISTS (FROM declared_spenders AS known WHERE known.team = placed.team) THEN 'unknown-team'
    WHEN placed.environment IS NULL THEN 'no-environment'
    ELSE 'unknown-environment'
  END AS reason,
  placed.by_compartment AND placed.tag_team <> placed.team AS tags_disagree
FROM placed
LEFT JOIN declared_spenders AS declared
  ON declared.team = placed.team AND declared.environment = placed.environment;
