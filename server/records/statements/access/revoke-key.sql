-- Revokes a key. Grain: one key. $id, $revoked_at.
UPDATE api_key SET revoked_at = $revoked_at WHERE id = $id AND revoked_at IS NULL
