-- Gives every mediation, training or promotion action its verdict. Grain: one action; participants are heads counted, no names.
-- Parameters: $source; $formats of dates.
INSERT INTO judged_action
WITH record AS (
  SELECT row, raw, skip, fields,
         day_of((fields ->> 'date'), $formats)              AS held_on,
         CASE strip_accents(lower((fields ->> 'kind')))
              WHEN 'mediation' THEN 'outreach'  WHEN 'outreach'  THEN 'outreach'
              WHEN 'formation' THEN 'training'  WHEN 'training'  THEN 'training'
              WHEN 'promotion' THEN 'promotion' END       AS kind,
         TRY_CAST((fields ->> 'participants') AS INTEGER)   AS participants,
         (fields ->> 'label')                               AS label
  FROM   staged_record
),
judged AS (
  SELECT r.*, p.commune, s.resource,
         CASE WHEN skip IS NOT NULL                                                       THEN skip
              WHEN held_on IS NULL                                                        THEN 'bad-date date'
              WHEN kind IS NULL                                                           THEN 'unknown-value kind'
              WHEN (fields ->> 'commune') IS NOT NULL AND p.commune IS NULL                 THEN 'unknown-place commune'
              WHEN (fields ->> 'resource') IS NOT NULL AND s.resource IS NULL               THEN 'unknown-resource resource'
              WHEN (fields ->> 'participants') IS NOT NULL
                   AND (participants IS NULL OR participants < 0)                         THEN 'bad-number participants'
         END AS fault
  FROM   record r
         LEFT JOIN known_place p    ON p.text = (fields ->> 'commune') AND holds_on(held_on, p.since, p.until)
         LEFT JOIN known_resource s ON s.text = (fields ->> 'resource') AND holds_on(held_on, s.since, s.until)
),
repeated AS (
  SELECT *, row_number() OVER (PARTITION BY fault, raw ORDER BY row) > 1 AS again FROM judged
)
SELECT row,
       verdict_of(skip, fault, again, false),
       rule_of(skip, fault, again, false, ''),
       field_of(fault, 'date'),
       (fields ->> field_of(fault, 'date')),
       'actions/' || $source || '/' || year(held_on),
       year(held_on), held_on, kind, commune, resource, participants, label
FROM   repeated
