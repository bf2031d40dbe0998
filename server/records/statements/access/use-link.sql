-- Uses a link, once and in time. Grain: one link. $hash, $used_at.
UPDATE link SET used_at = $used_at
WHERE  hash = $hash AND used_at IS NULL AND expires_at > $used_at
