-- Hides cells of cohorts from the public. Grain: cell of a cohort. Parameters: $numbers.
UPDATE cohort_cell SET secret_11 = true WHERE rowid IN (SELECT CAST(unnest($numbers) AS BIGINT))
