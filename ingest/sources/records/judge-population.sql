-- Gives every line of a population table its verdict (INSEE, populations de référence). Grain: vintage × commune; inhabitants.
-- A vintage is INSEE’s whoever sends it: the source is no part of the slice.
INSERT INTO judged_population
WITH record AS (
  SELECT row, raw, skip, fields,
         TRY_CAST((fields ->> 'vintage') AS SMALLINT)                                                     AS vintage,
         (fields ->> 'commune')                                                                           AS commune,
         (fields ->> 'name')                                                                              AS name,
         TRY_CAST(regexp_replace((fields ->> 'municipal'), '[\s\x{00A0}\x{202F}]', '', 'g') AS INTEGER)   AS municipal,
         TRY_CAST(regexp_replace((fields ->> 'total'), '[\s\x{00A0}\x{202F}]', '', 'g') AS INTEGER)       AS total
  FROM   staged_record
),
judged AS (
  SELECT r.*,
         CASE WHEN skip IS NOT NULL                                              THEN skip
              WHEN vintage IS NULL OR vintage NOT BETWEEN 1990 AND 2100          THEN 'bad-year vintage'
              WHEN NOT regexp_full_match(coalesce(commune, ''), '(\d{2}|2[AB])\d{3}') THEN 'unknown-place commune'
              WHEN municipal IS NULL OR municipal < 0                            THEN 'bad-number municipal'
              WHEN (fields ->> 'total') IS NOT NULL AND (total IS NULL OR total < municipal) THEN 'bad-number total'
         END AS fault
  FROM   record r
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row)              > 1 AS again,
         row_number() OVER (PARTITION BY fault, vintage, commune ORDER BY row) > 1 AS twice
  FROM   judged
)
SELECT row,
       verdict_of(skip, fault, again, twice),
       rule_of(skip, fault, again, twice, 'same-commune'),
       field_of(fault, 'commune'),
       (fields ->> field_of(fault, 'commune')),
       'populations/' || vintage,
       vintage, vintage, commune, name, municipal, total
FROM   repeated
