-- Readers by first month of activity in a year and by the months they were active in. Grain: one row per member ('group' included),
-- first month and month. Units: persons. Parameters: $year.
SELECT member,
       CAST(first_month AS INTEGER) AS first,
       CAST(month AS INTEGER)       AS month,
       readers,
       secret_5,
       secret_11
FROM   cohort_cell
WHERE  year = CAST($year AS SMALLINT)
ORDER  BY member, first_month, month
