-- Hides counts of enrolments from the public. Grain: count. Parameters: $numbers.
UPDATE enrolment_count SET secret_11 = true WHERE rowid IN (SELECT CAST(unnest($numbers) AS BIGINT))
