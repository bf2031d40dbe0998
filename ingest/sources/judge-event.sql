-- Gives every staged event its verdict. Grain: one data row.
-- Priority: left out by a rule of form > rejected > exact duplicate > double click (COUNTER: same user, same content,
-- 30 seconds or less between successive clicks, the last of the chain counts).
-- Parameters: $today, first day that cannot have been used yet is the one after it.
INSERT INTO judged_event
WITH resolved AS (
  SELECT e.*,
         p.commune  AS home,
         r.resource AS subscribed,
         k.key      AS pseudonym,
         CASE WHEN e.skip IS NOT NULL                                   THEN e.skip
              WHEN e.reader IS NULL                                     THEN 'missing-reader'
              WHEN e.used_at IS NULL                                         THEN 'bad-date'
              WHEN e.used_at >= CAST($today AS TIMESTAMP) + INTERVAL 1 DAY   THEN 'future-date'
              WHEN p.commune IS NULL                                    THEN 'unknown-place'
              WHEN r.resource IS NULL                                   THEN 'unknown-resource'
         END AS fault
  FROM   staged_event e
         LEFT JOIN known_place p    ON p.text = e.commune
         LEFT JOIN known_resource r ON r.text = e.resource
         LEFT JOIN pseudonym k      ON k.identifier = e.reader AND k.year = year(e.used_at)
),
followed AS (
  SELECT *, lead(used_at) OVER clicks AS next_at, lead(raw) OVER clicks AS next_raw
  FROM   resolved
  WINDOW clicks AS (PARTITION BY fault, pseudonym, subscribed, content ORDER BY used_at, raw, row)
)
SELECT row,
       CASE WHEN skip IS NOT NULL                                                  THEN 'skipped'
            WHEN fault IS NOT NULL                                                 THEN 'rejected'
            WHEN next_raw = raw AND next_at = used_at                                   THEN 'duplicate'
            WHEN content IS NOT NULL AND next_at <= used_at + INTERVAL 30 SECOND        THEN 'skipped'
       END AS verdict,
       CASE WHEN fault IS NOT NULL                                                 THEN fault
            WHEN next_raw = raw AND next_at = used_at                                   THEN NULL
            WHEN content IS NOT NULL AND next_at <= used_at + INTERVAL 30 SECOND        THEN 'double-click'
       END AS rule,
       CASE fault WHEN 'missing-reader' THEN 'reader' WHEN 'unknown-place' THEN 'commune'
                  WHEN 'unknown-resource' THEN 'resource' ELSE 'date' END AS field,
       CASE fault WHEN 'bad-date' THEN date WHEN 'future-date' THEN date
                  WHEN 'unknown-place' THEN commune WHEN 'unknown-resource' THEN resource END AS value,
       used_at,
       pseudonym,
       home,
       subscribed,
       session
FROM   followed
