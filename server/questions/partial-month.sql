-- Months of resources that came before they were over, or that the provider calls provisional; totals do not count where events
-- tell the month. Grain: one row per resource and
-- month. Months as 'YYYY-MM'.
WITH early AS (
  SELECT batch, received_on, provisional FROM batch WHERE kind IN ('events', 'counts', 'counter', 'access-log')
),
told AS (
  SELECT DISTINCT resource, make_date(year, month, 1) AS month, batch FROM use_month
  UNION
  SELECT DISTINCT c.resource, CAST(c.month || '-01' AS DATE), c.batch
  FROM   usage_count c
  WHERE  NOT EXISTS (FROM coverage v WHERE (v.resource, v.month, v.grain) = (c.resource, c.month, 'event'))
)
SELECT DISTINCT t.resource, strftime(t.month, '%Y-%m') AS month
FROM   told t JOIN early e USING (batch)
WHERE  e.provisional OR e.received_on <= last_day(t.month)
ORDER  BY ALL
