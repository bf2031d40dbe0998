-- Published cells that cohorts add up to: readers of a month, and of the year up to it, all resources together. Grain: cell.
-- Cells without readers are told to nobody and left out.
SELECT span, CAST(year AS INTEGER) AS year, member, CAST(month AS INTEGER) AS month, readers, secret_5, secret_11
FROM   cell
WHERE  scope = 'all' AND span IN ('month', 'to-date') AND member <> 'none' AND readers IS NOT NULL
  AND  year IN (SELECT year FROM cohort_cell)
