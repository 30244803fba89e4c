CREATE OR REPLACE TEMP VIEW merged_calls AS
SELECT stored_calls.*
FROM stored_calls
ANTI JOIN own_calls ON own_calls."callId" = stored_calls."callId"
UNION ALL BY NAME
SELECT * FROM own_calls WHERE strftime("time", '%Y-%m') = getvariable('month');
