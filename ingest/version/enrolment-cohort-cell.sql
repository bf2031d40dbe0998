-- Cells of the cohorts of enrolment, numbered by their place in the table. Grain: cell.
SELECT CAST(rowid AS INTEGER) AS number, CAST(year AS INTEGER) AS year, member, CAST(enrolled_year AS INTEGER) AS enrolled, readers
FROM   enrolment_cohort
ORDER  BY rowid
