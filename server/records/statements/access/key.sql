-- A key that was not revoked. Grain: one key. $hash.
SELECT id, name, grants, expires_at, used_at FROM api_key WHERE hash = $hash AND revoked_at IS NULL
