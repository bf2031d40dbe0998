-- Gives every row of a provider's spreadsheet its verdict. Grain: one figure; value in units of its metric.
-- The same key twice in one file cannot both be true of a month: an identical row is a duplicate, others add up.
INSERT INTO judged_count
WITH resolved AS (
  SELECT c.*,
         p.member   AS served,
         r.resource AS subscribed,
         d.month    AS during,
         coalesce(m.metric, CASE WHEN c.metric IS NULL THEN 'uses' END) AS measured,
         TRY_CAST(replace(regexp_replace(c.value, '[\s\x{00A0}\x{202F}]', '', 'g'), ',', '.') AS DECIMAL(18, 3)) AS number,
         CASE WHEN c.skip IS NOT NULL THEN c.skip WHEN c.value IS NULL THEN 'blank-value' END AS omission,
         row_number() OVER (PARTITION BY c.raw ORDER BY c.row) > 1 AS again
  FROM   staged_row c
         LEFT JOIN known_place p    ON p.text = c.commune
         LEFT JOIN known_resource r ON r.text = c.resource
         LEFT JOIN known_month d    ON d.text = c.date
         LEFT JOIN known_metric m   ON m.text = c.metric
),
judged AS (
  SELECT *,
         CASE WHEN omission IS NOT NULL                         THEN omission
              WHEN during IS NULL                               THEN 'bad-month'
              WHEN commune IS NOT NULL AND served IS NULL       THEN 'unknown-place'
              WHEN subscribed IS NULL                           THEN 'unknown-resource'
              WHEN measured IS NULL                             THEN 'unknown-metric'
              WHEN number IS NULL OR number <> trunc(number)    THEN 'bad-number'
         END AS rule
  FROM   resolved
)
SELECT row,
       CASE WHEN omission IS NOT NULL THEN 'skipped' WHEN rule IS NOT NULL THEN 'rejected' WHEN again THEN 'duplicate' END AS verdict,
       rule,
       CASE rule WHEN 'bad-month' THEN 'date' WHEN 'unknown-place' THEN 'commune' WHEN 'unknown-resource' THEN 'resource'
                 WHEN 'unknown-metric' THEN 'metric' ELSE 'value' END AS field,
       CASE rule WHEN 'bad-month' THEN date WHEN 'unknown-place' THEN commune WHEN 'unknown-resource' THEN resource
                 WHEN 'unknown-metric' THEN metric WHEN 'bad-number' THEN value END AS value,
       during,
       served,
       subscribed,
       measured,
       CAST(number AS BIGINT)
FROM   judged
