-- Keeps the clicks that count. Grain: one click. Double click (COUNTER): same user, same address, 30 seconds or less between
-- successive clicks; the last of the chain counts. Nothing depends on the order of the lines.
-- Clocks change at whole hours: what the wall in Paris shows is worked out once an hour, for it is dear.
INSERT INTO log_click
WITH click AS (
  SELECT *, hash(told) AS visitor, instant // 3600 AS hour FROM staged_log WHERE rule IS NULL
),
clock AS (
  SELECT hour, CAST(epoch(timezone('Europe/Paris', to_timestamp(hour * 3600))) AS BIGINT) - hour * 3600 AS ahead
  FROM   (SELECT DISTINCT hour FROM click)
)
SELECT CAST(instant + ahead AS INTEGER) AS second, visitor, visit, item, entry, home
FROM   (SELECT instant, hour, visitor, visit, item, entry, home,
               lead(instant) OVER (PARTITION BY mark ORDER BY instant, visit, home) AS next_at
        FROM click)
       JOIN clock USING (hour)
WHERE  next_at IS NULL OR next_at > instant + 30
