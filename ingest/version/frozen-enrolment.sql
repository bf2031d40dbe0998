-- Puts the frozen counts of enrolments in the place of what their remaining readers come to (domain §5.3). Grain: count.
-- A later snapshot of the same year stands for itself.
DELETE FROM enrolment_count
WHERE  EXISTS (
  FROM  lake_frozen_enrolment f
  WHERE f.rollup = 'enrolment_count' AND f.since IS NOT DISTINCT FROM enrolment_count.since
    AND (f.until, f.origin, f.member, f.age_band, f.measure)
      = (enrolment_count.until, enrolment_count.origin, enrolment_count.member, enrolment_count.age_band, enrolment_count.measure));
INSERT INTO enrolment_count
SELECT since, until, origin, member, age_band, measure, readers, false, false
FROM   lake_frozen_enrolment
WHERE  rollup = 'enrolment_count'
ORDER  BY ALL;

DELETE FROM enrolled
WHERE  EXISTS (
  FROM  lake_frozen_enrolment f
  WHERE f.rollup = 'enrolled' AND (f.year, f.member) = (enrolled.year, enrolled.member) AND f.until >= enrolled.snapshot);
INSERT INTO enrolled
SELECT year, until, member, readers, false, false
FROM   lake_frozen_enrolment f
WHERE  rollup = 'enrolled' AND NOT EXISTS (FROM enrolled e WHERE (e.year, e.member) = (f.year, f.member))
ORDER  BY ALL;

DELETE FROM enrolment_delay
WHERE  EXISTS (
  FROM  lake_frozen_enrolment f
  WHERE f.rollup = 'enrolment_delay' AND (f.year, f.member) = (enrolment_delay.year, enrolment_delay.member));
INSERT INTO enrolment_delay
SELECT year, member, days, readers, readers < 5, readers < 11
FROM   lake_frozen_enrolment
WHERE  rollup = 'enrolment_delay'
ORDER  BY ALL;
