-- Enrolled readers in the last snapshot of each member and year: validated, active or renewed, and not expired that day.
-- Grain: year × member; 'group' only when every member sent one. The flags are set by the disclosure control.
INSERT INTO enrolled
WITH latest AS (
  SELECT member, CAST(year(snapshot) AS SMALLINT) AS year, max(snapshot) AS snapshot
  FROM   enrolment
  GROUP  BY ALL
),
counted AS (
  SELECT l.year, l.snapshot, l.member,
         CAST(count(*) FILTER (WHERE e.state IN ('active', 'renewed', 'validated')
                                 AND (e.expires_on IS NULL OR e.expires_on >= e.snapshot)) AS INTEGER) AS readers
  FROM   latest l JOIN enrolment e USING (member, snapshot)
  GROUP  BY ALL
)
SELECT year, snapshot, member, readers, false, false FROM counted
UNION ALL
SELECT year, max(snapshot), 'group', CAST(sum(readers) AS INTEGER), false, false
FROM   counted
GROUP  BY year
HAVING count(DISTINCT member) = (SELECT count(DISTINCT member) FROM commune)
ORDER  BY ALL
