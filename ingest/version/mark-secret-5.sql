-- Hides cells from signed-in staff. Grain: cell. Parameters: $numbers.
UPDATE cell SET secret_5 = true WHERE rowid IN (SELECT CAST(unnest($numbers) AS BIGINT))
