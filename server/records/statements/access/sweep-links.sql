-- Removes links that open nothing any more. Grain: one link. $now.
DELETE FROM link WHERE used_at IS NOT NULL OR expires_at <= $now
