-- Clicks that are no uses by a reader at home somewhere, as figures of the group, *non réparti*. Grain: month × resource × metric.
-- Unique_Item_Requests: one content once per visit (COUNTER). Parameters: $source, $batch.
INSERT INTO lake_usage_count
WITH figure AS (
  SELECT wall_clock(c.second) AS used_at, e.resource, e.metric, hash(c.visit, c.item) AS once, c.home
  FROM   log_click c JOIN known_entry e ON e.entry = c.entry AND holds_on(wall_clock(c.second), e.since, e.until)
),
counted AS (
  SELECT strftime(used_at, '%Y-%m') AS month, resource,
         CASE metric WHEN 'uses' THEN 'Total_Item_Requests' ELSE metric END AS metric, count(*) AS value
  FROM   figure
  WHERE  metric <> 'uses' OR home IS NULL
  GROUP  BY ALL
  UNION ALL
  SELECT strftime(used_at, '%Y-%m'), resource, 'Unique_Item_Requests', count(DISTINCT once)
  FROM   figure
  WHERE  metric = 'uses' AND home IS NULL
  GROUP  BY ALL
)
SELECT 'counts/' || $source || '/' || month AS slice,
       $batch                               AS batch,
       CAST(left(month, 4) AS SMALLINT)     AS year,
       month,
       NULL                                 AS member,
       resource,
       NULL                                 AS platform,
       'access-log'                         AS report,
       metric,
       NULL                                 AS data_type,
       NULL                                 AS access_method,
       CAST(value AS BIGINT)                AS value
FROM   counted
ORDER  BY month, resource, metric
