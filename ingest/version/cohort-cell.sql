-- Cells of the cohorts, numbered by their place in the table. Grain: cell of a cohort.
SELECT CAST(rowid AS INTEGER) AS number, CAST(year AS INTEGER) AS year, member, CAST(first_month AS INTEGER) AS first,
       CAST(month AS INTEGER) AS month, readers
FROM   cohort_cell
ORDER  BY rowid
