-- Gives every correction of a provider's total its verdict. Grain: month × member (NULL: non réparti) × resource × metric; figures
-- are whole numbers. A list is of a year; a correction that was entered by itself has a source, and so a slice, of its own.
-- Parameters: $source.
INSERT INTO judged_correction
WITH record AS (
  SELECT row, raw, skip, fields,
         CASE WHEN regexp_full_match(fields ->> 'month', '20\d\d-(0[1-9]|1[0-2])') THEN fields ->> 'month' END AS month,
         CASE WHEN regexp_full_match(fields ->> 'metric', '[A-Za-z][A-Za-z_-]*') THEN fields ->> 'metric' END  AS metric,
         CASE WHEN regexp_full_match(fields ->> 'received', '\d{1,12}') THEN CAST(fields ->> 'received' AS BIGINT) END AS received,
         CASE WHEN regexp_full_match(fields ->> 'value', '\d{1,12}') THEN CAST(fields ->> 'value' AS BIGINT) END AS corrected,
         (fields ->> 'reason')                                                                                AS reason
  FROM   staged_record
),
judged AS (
  SELECT r.*, m.member, s.resource,
         CASE WHEN skip IS NOT NULL                                         THEN skip
              WHEN month IS NULL                                            THEN 'bad-month month'
              WHEN s.resource IS NULL                                       THEN 'unknown-resource resource'
              WHEN (fields ->> 'member') IS NOT NULL AND m.member IS NULL     THEN 'unknown-member member'
              WHEN metric IS NULL                                           THEN 'unknown-metric metric'
              WHEN received IS NULL                                         THEN 'bad-number received'
              WHEN corrected IS NULL                                        THEN 'bad-number value'
              WHEN reason IS NULL                                           THEN 'missing-value reason'
         END AS fault
  FROM   record r
         LEFT JOIN known_member m
         ON m.text = (fields ->> 'member') AND holds_on(CAST(month || '-01' AS DATE), m.since, m.until)
         LEFT JOIN known_resource s
         ON s.text = (fields ->> 'resource') AND holds_on(CAST(month || '-01' AS DATE), s.since, s.until)
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row)                             > 1 AS again,
         row_number() OVER (PARTITION BY fault, month, member, resource, metric ORDER BY row) > 1 AS twice
  FROM   judged
)
SELECT row,
       verdict_of(skip, fault, again, twice),
       rule_of(skip, fault, again, twice, 'same-figure'),
       field_of(fault, 'month'),
       CASE WHEN field_of(fault, 'month') <> 'reason' THEN (fields ->> field_of(fault, 'month')) END,
       'corrections/' || $source || '/' || left(month, 4),
       CAST(left(month, 4) AS SMALLINT), month, member, resource, metric, received, corrected, reason
FROM   repeated
