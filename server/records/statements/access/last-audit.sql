-- The last deed. Grain: one deed.
SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1
