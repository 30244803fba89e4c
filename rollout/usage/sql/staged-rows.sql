-- The rows of one file as they are kept, each under its key.
CREATE OR REPLACE TEMP VIEW staged_rows AS
SELECT
  typed.* EXCLUDE ("x_Content", "x_Row"),
  tag_sets.team AS "x_Team",
  tag_sets.environment AS "x_Environment",
  tag_sets.cost_center AS "x_CostCenter",
  tag_sets.service AS "x_Service",
  tag_sets.repository AS "x_Repository",
  tag_sets.customer AS "x_Customer",
  unhex(md5(concat_ws(chr(31), identities.identity, coalesce(shared_identities.number, 1)))) AS "x_RowKey",
  md5_number_lower(typed."x_Content") AS "x_RowDigest",
  getvariable('source')::VARCHAR AS "x_Source",
  getvariable('origin')::VARCHAR AS "x_Origin",
  getvariable('position')::INTEGER AS "x_Position"
FROM typed
JOIN identities ON identities."x_Row" = typed."x_Row"
LEFT JOIN shared_identities ON shared_identities."x_Row" = typed."x_Row"
LEFT JOIN tag_sets ON tag_sets."Tags" = typed."Tags"
WHERE NOT coalesce(shared_identities.is_repeated, false);
