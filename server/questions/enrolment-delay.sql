-- Median delay from request to validation. Grain: one row per year of the validation and member. Units: days; readers in persons.
SELECT CAST(year AS INTEGER) AS year, member, days, readers, secret_5, secret_11
FROM   enrolment_delay
ORDER  BY year, member
