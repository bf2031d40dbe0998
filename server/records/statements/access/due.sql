-- What a purge would take away: rows of each kind, as the sweeps count them. Grain: one row. $until (twelve months ago), $seen_before,
-- $created_before, $now, $lines (JSON list of objects {batch, rule, line} still to be looked at; null: no note is due).
SELECT
  (SELECT count(*) FROM audit
   WHERE at < $until AND number < coalesce((SELECT min(number) FROM audit WHERE at >= $until), (SELECT max(number) FROM audit))) AS deeds,
  (SELECT count(*) FROM session WHERE seen_at < $seen_before OR created_at < $created_before) AS sessions,
  (SELECT count(*) FROM link WHERE used_at IS NOT NULL OR expires_at <= $now) AS links,
  (SELECT count(*) FROM recovery_code WHERE used_at IS NOT NULL) AS codes,
  (SELECT count(*) FROM api_key WHERE revoked_at < $until OR expires_at < $until) AS keys,
  (SELECT count(*) FROM check_mark
   WHERE $lines IS NOT NULL
   AND (batch, rule, line) NOT IN (SELECT value ->> 'batch', value ->> 'rule', value ->> 'line' FROM json_each($lines))) AS marks
