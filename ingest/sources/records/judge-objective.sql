-- Gives every objective its verdict (domain §4: objectives are data). Grain: indicator × year; target in the
-- indicator's unit. A list is of a year; an objective that was entered by itself has a slice of its own. Parameters: $source; $entered,
-- was it entered by itself?
INSERT INTO judged_objective
WITH record AS (
  SELECT row, raw, skip, fields,
         (fields ->> 'indicator')                                                                         AS indicator,
         TRY_CAST((fields ->> 'year') AS SMALLINT)                                                        AS year,
         TRY_CAST(replace(regexp_replace((fields ->> 'target'), '[\s%\x{00A0}\x{202F}]', '', 'g'), ',', '.') AS DECIMAL(18, 4)) AS target,
         CASE lower(coalesce((fields ->> 'direction'), 'au moins'))
              WHEN 'au moins' THEN 'at-least' WHEN 'at-least' THEN 'at-least'
              WHEN 'au plus'  THEN 'at-most'  WHEN 'at-most'  THEN 'at-most' END                        AS direction,
         (fields ->> 'owner')                                                                             AS owner
  FROM   staged_record
),
judged AS (
  SELECT *,
         CASE WHEN skip IS NOT NULL                                    THEN skip
              WHEN indicator IS NULL                                   THEN 'missing-value indicator'
              WHEN year IS NULL OR year NOT BETWEEN 1990 AND 2100      THEN 'bad-year year'
              WHEN target IS NULL                                      THEN 'bad-number target'
              WHEN direction IS NULL                                   THEN 'unknown-value direction'
         END AS fault
  FROM   record
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row)             > 1 AS again,
         row_number() OVER (PARTITION BY fault, indicator, year ORDER BY row) > 1 AS twice
  FROM   judged
)
SELECT row,
       verdict_of(skip, fault, again, twice),
       rule_of(skip, fault, again, twice, 'same-objective'),
       field_of(fault, 'indicator'),
       CASE WHEN field_of(fault, 'indicator') <> 'owner' THEN (fields ->> field_of(fault, 'indicator')) END,
       'objectives/' || CASE WHEN $entered THEN $source || '/' ELSE '' END || year,
       year, indicator, target, direction, owner
FROM   repeated
