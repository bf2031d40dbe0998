-- The same of the cohorts. Grain: cell of a cohort. Parameters: $year.
INSERT INTO lake_frozen_cohort
SELECT year, member, first_month, month, readers
FROM   cohort_cell
WHERE  year = $year
ORDER  BY member, first_month, month
