-- What was received of each resource. Grain: resource × month × grain × resource as received; a known zero counts as received.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO coverage
WITH covered AS (
  SELECT regexp_replace(slice, '/[^/]*$', '') AS series, month, resource
  FROM   lake_usage_coverage
  WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
),
-- What each series of reports brought, and since when: a report without any figure says zero of all of it.
brought AS (
  SELECT regexp_replace(slice, '/[^/]*$', '') AS series, resource, min(month) AS since
  FROM   lake_usage_count
  WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
  GROUP  BY ALL
),
zero AS (
  SELECT resource, month FROM covered WHERE resource IS NOT NULL
  UNION
  SELECT b.resource, c.month
  FROM   covered c JOIN brought b ON b.series = c.series AND c.month >= b.since
  WHERE  c.resource IS NULL
),
received AS (
  SELECT DISTINCT resource, format('{:04d}-{:02d}', year, month) AS month, 'event' AS grain
  FROM   lake_use_month
  WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
  UNION ALL
  SELECT resource, month, 'provider-aggregate'
  FROM   (SELECT received_as AS resource, month FROM usage_count
          UNION
          SELECT z.resource, z.month
          FROM   zero z JOIN resource r USING (resource)
          WHERE  z.month <= coalesce(strftime(r.valid_to, '%Y-%m'), z.month))
)
SELECT coalesce(m.counted_as, r.resource), r.month, r.grain, r.resource
FROM   received r
       LEFT JOIN resource_merge m
       ON m.resource = r.resource AND CAST(r.month || '-01' AS DATE) BETWEEN m.first_month AND m.last_month
ORDER  BY ALL
