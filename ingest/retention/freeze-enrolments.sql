-- Freezes the counts of enrolments in which a reader stands whose enrolment ended before a day, as the served version tells
-- them. Grain: count. Parameters: $before, that day; $today, ISO 8601.
INSERT INTO lake_frozen_enrolment
SELECT CAST(year(until) AS SMALLINT), 'enrolment_count', since, until, origin, member, age_band, measure, NULL, readers
FROM   enrolment_count
WHERE  coalesce(since, until) < CAST($before AS DATE)
UNION ALL
SELECT year, 'enrolled', NULL, snapshot, '', member, '', '', NULL, readers
FROM   enrolled
WHERE  snapshot < CAST($before AS DATE)
UNION ALL
SELECT year, 'enrolment_delay', NULL, make_date(year, 12, 31), '', member, '', '', days, readers
FROM   enrolment_delay
WHERE  make_date(year, 1, 1) < CAST($before AS DATE) AND make_date(year, 12, 31) < CAST($today AS DATE)
