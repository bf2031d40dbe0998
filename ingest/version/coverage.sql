-- What was received of each resource. Grain: resource × month × grain; a known zero counts as received.
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
)
SELECT DISTINCT resource, format('{:04d}-{:02d}', year, month) AS month, 'event' AS grain FROM use_month
UNION ALL
SELECT resource, month, 'provider-aggregate'
FROM   (SELECT resource, month FROM usage_count
        UNION
        SELECT z.resource, z.month
        FROM   zero z JOIN resource r USING (resource)
        WHERE  z.month <= coalesce(strftime(r.valid_to, '%Y-%m'), z.month))
ORDER  BY ALL
