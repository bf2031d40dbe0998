-- Totals of the clicks that count, metrics apart. Grain: metric. Unique_Item_Requests: one content once per visit (COUNTER).
WITH figure AS (
  SELECT e.metric, hash(e.resource, c.visit, c.item) AS once
  FROM   log_click c JOIN known_entry e ON e.entry = c.entry AND holds_on(wall_clock(c.second), e.since, e.until)
)
SELECT metric, CAST(count(*) AS DOUBLE) AS value
FROM   figure
GROUP  BY metric
UNION ALL
SELECT 'Unique_Item_Requests', CAST(count(DISTINCT once) AS DOUBLE)
FROM   figure
WHERE  metric = 'uses'
HAVING count(*) > 0
ORDER  BY metric
