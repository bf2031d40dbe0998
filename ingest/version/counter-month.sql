-- COUNTER metrics by month. Grain: month × member ('none': non réparti) × resource × report × metric.
-- Of each member's resource as received, month and metric one report is read.
INSERT INTO counter_month
WITH ranked AS (
  SELECT *,
         dense_rank() OVER (PARTITION BY received_as, month, member, metric ORDER BY report_place(report)) AS place
  FROM   corrected_count
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
