-- Hides counts of enrolments from signed-in staff. Grain: count. Parameters: $numbers.
UPDATE enrolment_count SET secret_5 = true WHERE rowid IN (SELECT CAST(unnest($numbers) AS BIGINT))
