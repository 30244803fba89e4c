-- A ledger's calls; one that it tells twice is as it was told last.
CREATE OR REPLACE TEMP VIEW own_calls AS
SELECT * EXCLUDE ("x_Row")
FROM typed
QUALIFY row_number() OVER (PARTITION BY "callId" ORDER BY "x_Row" DESC) = 1;
