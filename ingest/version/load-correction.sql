-- Loads what was corrected by hand of the providers' totals, and says what holds: of several corrections of one figure the last
-- batch's, and only while the figure received is the one it corrects. Grain: one correction. Parameters: $owned, list of
-- 'batch slice', the latest batch last.
INSERT INTO correction
WITH entered AS (
  SELECT *, row_number() OVER (PARTITION BY month, member, resource, metric
                               ORDER BY list_position($owned, batch || ' ' || slice) DESC) AS place
  FROM   lake_correction
  WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
),
-- One report of each figure is read (counter-month.sql).
ranked AS (
  SELECT *,
         dense_rank() OVER (PARTITION BY received_as, month, member, metric ORDER BY report_place(report)) AS place
  FROM   usage_count
  WHERE  coalesce(access_method, 'Regular') = 'Regular'
),
figure AS (
  SELECT received_as, month, member, metric, min(resource) AS resource, min(report) AS report, sum(value) AS received
  FROM   ranked
  WHERE  place = 1
  GROUP  BY ALL
)
SELECT e.month, e.member, coalesce(f.resource, e.resource), e.resource, e.metric, f.report, e.received, e.corrected, e.reason, e.batch,
       e.place = 1 AND f.received IS NOT DISTINCT FROM e.received
FROM   entered e
       LEFT JOIN figure f
       ON (f.received_as, f.month, f.metric) = (e.resource, e.month, e.metric) AND f.member IS NOT DISTINCT FROM e.member
ORDER  BY ALL
