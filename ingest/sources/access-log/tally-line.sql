-- How many lines of the log got which rule. Grain: rule × host; the twenty hosts most asked are told apart, the others together.
-- rule NULL: clicks, double ones included.
WITH tally AS (
  SELECT rule, CASE WHEN rule = 'unmatched' THEN told END AS host, count(*) AS lines
  FROM   staged_log
  GROUP  BY ALL
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY rule ORDER BY lines DESC, host) AS place
  FROM   tally
)
SELECT CAST(rule AS VARCHAR)                     AS rule,
       CASE WHEN place <= 20 THEN host END       AS host,
       CAST(sum(lines) AS INTEGER)               AS lines
FROM   ranked
GROUP  BY ALL
ORDER  BY ALL
