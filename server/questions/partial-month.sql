-- Months of resources that came before they were over, or that the provider calls provisional. Grain: one row per resource and
-- month. Months as 'YYYY-MM'.
WITH early AS (
  SELECT batch, received_on, provisional FROM batch WHERE kind IN ('events', 'counts', 'counter', 'access-log')
),
told AS (
  SELECT DISTINCT resource, make_date(year, month, 1) AS month, batch FROM use_month
  UNION
  SELECT DISTINCT resource, CAST(month || '-01' AS DATE), batch FROM usage_count
)
SELECT DISTINCT t.resource, strftime(t.month, '%Y-%m') AS month
FROM   told t JOIN early e USING (batch)
WHERE  e.provisional OR e.received_on <= last_day(t.month)
ORDER  BY ALL
