-- Keeps the clicks that count. Grain: one click. Double click (COUNTER): same user, same address, 30 seconds or less between
-- successive clicks; the last of the chain counts. Nothing depends on the order of the lines.
INSERT INTO log_click
SELECT timezone('Europe/Paris', to_timestamp(instant)) AS used_at, identifier, visit, item, entry, home
FROM   (SELECT *, lead(instant) OVER (PARTITION BY mark ORDER BY instant, visit, home) AS next_at FROM staged_log WHERE rule IS NULL)
WHERE  next_at IS NULL OR next_at > instant + 30
