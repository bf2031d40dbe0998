-- Gives every dated event that explains figures its verdict: an outage, a change of platform (which breaks the series).
-- Grain: one event. Parameters: $source; $formats of dates.
INSERT INTO judged_incident
WITH record AS (
  SELECT row, raw, skip, fields,
         day_of((fields ->> 'date'), $formats)  AS began_on,
         day_of((fields ->> 'until'), $formats) AS ended_on,
         CASE strip_accents(lower((fields ->> 'kind')))
              WHEN 'panne' THEN 'outage' WHEN 'interruption' THEN 'outage' WHEN 'outage' THEN 'outage'
              WHEN 'changement de plateforme' THEN 'break' WHEN 'rupture' THEN 'break' WHEN 'break' THEN 'break' END AS kind,
         (fields ->> 'label')                   AS label
  FROM   staged_record
),
judged AS (
  SELECT r.*, m.member, s.resource,
         CASE WHEN skip IS NOT NULL                                              THEN skip
              WHEN began_on IS NULL                                              THEN 'bad-date date'
              WHEN (fields ->> 'until') IS NOT NULL AND ended_on IS NULL           THEN 'bad-date until'
              WHEN ended_on < began_on                                           THEN 'bad-period until'
              WHEN kind IS NULL                                                  THEN 'unknown-value kind'
              WHEN label IS NULL                                                 THEN 'missing-value label'
              WHEN (fields ->> 'member') IS NOT NULL AND m.member IS NULL          THEN 'unknown-member member'
              WHEN (fields ->> 'resource') IS NOT NULL AND s.resource IS NULL      THEN 'unknown-resource resource'
         END AS fault
  FROM   record r
         LEFT JOIN known_member m   ON m.text = (fields ->> 'member') AND holds_on(began_on, m.since, m.until)
         LEFT JOIN known_resource s ON s.text = (fields ->> 'resource') AND holds_on(began_on, s.since, s.until)
),
repeated AS (
  SELECT *, row_number() OVER (PARTITION BY fault, raw ORDER BY row) > 1 AS again FROM judged
)
SELECT row,
       verdict_of(skip, fault, again, false),
       rule_of(skip, fault, again, false, ''),
       field_of(fault, 'date'),
       (fields ->> field_of(fault, 'date')),
       'incidents/' || $source || '/' || year(began_on),
       year(began_on), began_on, ended_on, kind, label, member, resource
FROM   repeated
