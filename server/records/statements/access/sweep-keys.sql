-- Removes keys that have opened nothing since $until. Grain: one key.
DELETE FROM api_key WHERE revoked_at < $until OR expires_at < $until
