-- Removes the sessions that ended by themselves. Grain: one session. $seen_before, $created_before.
DELETE FROM session WHERE seen_at < $seen_before OR created_at < $created_before
