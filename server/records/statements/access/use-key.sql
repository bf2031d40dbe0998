-- Notes that a key was used. Grain: one key. $id, $used_at.
UPDATE api_key SET used_at = $used_at WHERE id = $id
