-- Notes that a session was used. Grain: one session. $hash, $seen_at.
UPDATE session SET seen_at = $seen_at WHERE hash = $hash AND seen_at < $seen_at
