-- Hides cells of cohorts of enrolment from signed-in staff. Grain: cell. Parameters: $numbers.
UPDATE enrolment_cohort SET secret_5 = true WHERE rowid IN (SELECT CAST(unnest($numbers) AS BIGINT))
