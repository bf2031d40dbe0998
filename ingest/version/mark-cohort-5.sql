-- Hides cells of cohorts from signed-in staff. Grain: cell of a cohort. Parameters: $numbers.
UPDATE cohort_cell SET secret_5 = true WHERE rowid IN (SELECT CAST(unnest($numbers) AS BIGINT))
