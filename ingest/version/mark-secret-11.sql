-- Hides cells from the public. Grain: cell. Parameters: $numbers.
UPDATE cell SET secret_11 = true WHERE rowid IN (SELECT CAST(unnest($numbers) AS BIGINT))
