-- Enrolled readers of the last snapshot of each year by the year they enrolled in. Grain: one row per year, member ('group' included)
-- and year of enrolment, 0 where it is not told. Units: persons.
SELECT CAST(year AS INTEGER)          AS year,
       member,
       CAST(enrolled_year AS INTEGER) AS enrolled,
       readers,
       secret_5,
       secret_11
FROM   enrolment_cohort
ORDER  BY member, enrolled_year, year
