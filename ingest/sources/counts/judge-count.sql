-- Gives every value of a provider's tables its verdict. Grain: one figure; value in units of its metric.
-- The same key twice in one file: an equal row is a duplicate, others add up, persons told apart by the provider never do.
INSERT INTO judged_count
WITH resolved AS (
  SELECT c.*,
         p.member   AS served,
         r.resource AS subscribed,
         d.month    AS during,
         row_number() OVER (PARTITION BY c.raw ORDER BY c.row) > 1 AS again
  FROM   staged_count c
         LEFT JOIN known_month d    ON d.text = c.date
         LEFT JOIN known_place p    ON p.text = c.commune AND holds_on(d.month || '-01', p.since, p.until)
         LEFT JOIN known_resource r ON r.text = c.resource AND holds_on(d.month || '-01', r.since, r.until)
),
faulted AS (
  SELECT *,
         CASE WHEN value IS NULL                             THEN 'blank-value'
              WHEN during IS NULL                             THEN 'bad-month'
              WHEN commune IS NOT NULL AND served IS NULL     THEN 'unknown-place'
              WHEN subscribed IS NULL                         THEN 'unknown-resource'
              WHEN measured IS NULL                           THEN 'unknown-metric'
              WHEN number IS NULL                             THEN 'bad-number'
         END AS rule
  FROM   resolved
),
judged AS (
  SELECT *,
         measured = 'active-users'
         AND count(*) FILTER (WHERE NOT again) OVER (PARTITION BY rule, during, served, subscribed, measured) > 1 AS apart
  FROM   faulted
)
SELECT row,
       CASE WHEN rule = 'blank-value' THEN 'skipped'
            WHEN rule IS NOT NULL     THEN 'rejected'
            WHEN again                THEN 'duplicate'
            WHEN apart                THEN 'skipped' END AS verdict,
       CASE WHEN rule IS NOT NULL THEN rule WHEN apart AND NOT again THEN 'distinct-persons' END AS rule,
       CASE rule WHEN 'bad-month' THEN 'date' WHEN 'unknown-place' THEN 'commune' WHEN 'unknown-resource' THEN 'resource'
                 WHEN 'unknown-metric' THEN 'metric' ELSE 'value' END AS field,
       CASE rule WHEN 'bad-month' THEN date WHEN 'unknown-place' THEN commune WHEN 'unknown-resource' THEN resource
                 WHEN 'unknown-metric' THEN metric WHEN 'bad-number' THEN value END AS value,
       during,
       served,
       subscribed,
       measured,
       number
FROM   judged
