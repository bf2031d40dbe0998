-- COUNTER metrics by month. Grain: month × member ('none': non réparti) × resource × metric.
-- The same usage stands in several reports (PR holds TR and IR): each resource, month and metric is read from one of them.
INSERT INTO counter_month
WITH ranked AS (
  SELECT *,
         dense_rank() OVER (
           PARTITION BY resource, month, metric
           ORDER BY list_position(['PR', 'PR_P1', 'IR', 'TR', 'IR_M1', 'DR', 'DR_D1', 'TR_J1', 'TR_B1', 'counts'], report) NULLS LAST, report) AS place
  FROM   usage_count
)
SELECT CAST(left(month, 4) AS SMALLINT)  AS year,
       CAST(right(month, 2) AS TINYINT)  AS month,
       coalesce(member, 'none')          AS member,
       resource,
       kind,
       report,
       metric,
       CAST(sum(value) AS DOUBLE)        AS value
FROM   ranked JOIN resource USING (resource)
WHERE  place = 1
GROUP  BY ALL
ORDER  BY ALL
