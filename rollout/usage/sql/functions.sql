-- Whether a row is Oracle's, however it writes its name; NULL where it names nobody.
CREATE OR REPLACE TEMP MACRO is_oracles(provider) AS
  lower(provider) LIKE 'oracle%' OR lower(provider) = 'oci';

-- Times as reports write them: 2025-01-28T00:00Z, with seconds, with a blank, with an offset; NULL where it is none.
CREATE OR REPLACE TEMP MACRO focus_time(written) AS
  try_cast(
    CASE
      WHEN written LIKE '____-__-__T__:__Z' THEN left(written, 16) || ':00Z'
      ELSE written
    END AS TIMESTAMPTZ
  )::TIMESTAMP;

-- Exact to 20 decimals; NULL where it is no number, or has more digits than can be kept. DuckDB would round.
CREATE OR REPLACE TEMP MACRO exact_amount(written) AS
  CASE
    WHEN length(written) > 21 AND written NOT ILIKE '%e%' AND length(rtrim(split_part(written, '.', 2), '0')) > 20
      THEN NULL
    ELSE try_cast(written AS DECIMAL(38, 20))
  END;

-- The same, eight times as fast for what has at most nine decimals, as nearly all amounts do.
CREATE OR REPLACE TEMP MACRO focus_amount(written) AS
  CASE
    WHEN length(written) - instr(written, '.') <= 9 AND NOT contains(lower(written), 'e')
      THEN coalesce(try_cast(try_cast(written AS DECIMAL(18, 9)) AS DECIMAL(38, 20)), exact_amount(written))
    ELSE exact_amount(written)
  END;
