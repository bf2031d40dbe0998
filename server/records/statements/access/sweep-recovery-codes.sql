-- Removes recovery codes that were used. Grain: one code.
DELETE FROM recovery_code WHERE used_at IS NOT NULL
