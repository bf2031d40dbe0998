-- Enrolled readers that cohorts of enrolment add up to. Grain: year × member.
SELECT CAST(year AS INTEGER) AS year, member, readers, secret_5, secret_11
FROM   enrolled
WHERE  (year, member) IN (SELECT (year, member) FROM enrolment_cohort)
