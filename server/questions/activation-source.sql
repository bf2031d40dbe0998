-- Which sources of events tell whose enrolment was active. Grain: one row per year and source. Units: none; linked or not.
SELECT CAST(year AS INTEGER) AS year, source, linked
FROM   activation_source
ORDER  BY year, source
