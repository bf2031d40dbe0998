-- Changes of enrolments by month, from journals. Grain: month × member × measure; a reader counts once in each.
-- requested and rejected as told; new = validated, vanished = erased. The flags are set by the disclosure control.
INSERT INTO enrolment_count
WITH told AS (
  SELECT member, date_trunc('month', changed_on) AS month, reader,
         CASE state WHEN 'validated' THEN 'new' WHEN 'active' THEN 'new' WHEN 'erased' THEN 'vanished' ELSE state END AS measure
  FROM   enrolment_change
),
own AS (
  SELECT t.month, t.member, m.measure, count(DISTINCT t.reader) FILTER (t.measure = m.measure) AS readers
  FROM   told t CROSS JOIN (SELECT unnest(['requested', 'new', 'rejected', 'renewed', 'expired', 'vanished']) AS measure) m
  GROUP  BY ALL
),
all_of_them AS (
  SELECT month, member, measure, readers FROM own
  UNION ALL
  SELECT month, 'group', measure, sum(readers) FROM own
  GROUP  BY month, measure
  HAVING count(*) = (SELECT count(DISTINCT member) FROM commune)
)
SELECT CAST(month - INTERVAL 1 DAY AS DATE), last_day(month), 'journal', member, '', measure, CAST(readers AS INTEGER), false, false
FROM   all_of_them
ORDER  BY ALL
