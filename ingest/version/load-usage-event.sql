-- Loads the uses of the slices their batch owns. Grain: one use. Parameters: $owned, list of 'batch slice'.
-- Readers are numbered within their year, so that a number says nothing from one year to the next.
INSERT INTO usage_event
WITH owned AS (
  SELECT * FROM lake_usage_event WHERE batch || ' ' || slice IN (SELECT unnest($owned))
),
numbered AS (
  SELECT year, reader, row_number() OVER (PARTITION BY year ORDER BY reader) AS number
  FROM   (SELECT DISTINCT year, reader FROM owned)
)
SELECT o.used_at,
       strftime(o.used_at, '%Y-%m') AS month,
       CAST(n.number AS INTEGER)    AS reader,
       o.commune,
       c.member,
       o.resource,
       o.session_start,
       o.batch
FROM   owned o
       JOIN numbered n USING (year, reader)
       JOIN commune c  USING (commune)
ORDER  BY o.used_at, o.resource, o.commune, o.batch
