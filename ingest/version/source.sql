-- From when to when each source is awaited: from its first month, or from the beginning of the first resource it tells of, to
-- the end of the last. Of a source that sends both, the events name its kind. Grain: source. Parameters: $owned, list of 'batch slice'.
INSERT INTO source
WITH owned AS (
  SELECT split_part(o, ' ', 1) AS batch, split_part(o, ' ', 2) AS slice, string_split(split_part(o, ' ', 2), '/') AS part
  FROM   (SELECT unnest($owned) AS o)
),
told AS (
  SELECT DISTINCT batch, slice, resource FROM lake_use_month
  UNION
  SELECT DISTINCT batch, slice, resource FROM lake_usage_count
  UNION
  SELECT DISTINCT batch, slice, resource FROM lake_usage_coverage WHERE resource IS NOT NULL
)
SELECT o.part[2] AS source, max(o.part[1]) AS kind,
       least(min(o.part[-1]), min(strftime(r.valid_from, '%Y-%m')))                         AS first_month,
       CASE WHEN count(*) = count(r.valid_to) THEN max(strftime(r.valid_to, '%Y-%m')) END   AS last_month
FROM   owned o JOIN told USING (batch, slice) JOIN resource r USING (resource)
WHERE  o.part[1] IN ('events', 'counts', 'counter')
GROUP  BY o.part[2]
ORDER  BY source
