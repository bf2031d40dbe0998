-- COUNTER metrics by month. Grain: month × member ('none': non réparti) × resource × report × metric.
-- The same usage stands in several reports (PR holds TR and IR): of each member's resource as received, month and metric one
-- of them is read. Journals and books share a place: TR_J1 and TR_B1 hold different titles and add up.
INSERT INTO counter_month
WITH ranked AS (
  SELECT *,
         dense_rank() OVER (
           PARTITION BY received_as, month, member, metric
           ORDER BY list_position(['PR', 'PR_P1', 'IR', 'TR', 'IR_M1', 'DR', 'DR_D1', 'TR_J1', 'counts'], replace(report, 'TR_B1', 'TR_J1')) NULLS LAST,
                    replace(report, 'TR_B1', 'TR_J1')) AS place
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
