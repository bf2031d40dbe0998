-- Hides cells of cohorts of enrolment from the public. Grain: cell. Parameters: $numbers.
UPDATE enrolment_cohort SET secret_11 = true WHERE rowid IN (SELECT CAST(unnest($numbers) AS BIGINT))
