-- Enrolled readers of the last snapshot of each year by the year they enrolled in. Grain: year × member × year of enrolment.
-- Only where they come to the enrolled readers published: of snapshots whose readers were erased since, nobody can tell any more.
INSERT INTO enrolment_cohort
WITH latest AS (
  SELECT member, CAST(year(snapshot) AS SMALLINT) AS year, max(snapshot) AS snapshot FROM enrolment GROUP BY ALL
),
own AS (
  SELECT l.year, l.member, coalesce(year(e.enrolled_on), 0) AS enrolled_year, count(*) AS readers
  FROM   latest l JOIN enrolment e USING (member, snapshot)
  WHERE  e.state IN ('active', 'renewed', 'validated') AND (e.expires_on IS NULL OR e.expires_on >= e.snapshot)
  GROUP  BY ALL
),
together AS (
  SELECT year, member, enrolled_year, readers FROM own
  UNION ALL
  SELECT year, 'group', enrolled_year, sum(readers) FROM own GROUP BY ALL
),
whole AS (
  SELECT year, member FROM together JOIN enrolled n USING (year, member)
  GROUP  BY year, member, n.readers
  HAVING sum(together.readers) = n.readers
)
SELECT t.year, t.member, t.enrolled_year, CAST(t.readers AS INTEGER), false, false
FROM   together t JOIN whole w USING (year, member)
ORDER  BY ALL
