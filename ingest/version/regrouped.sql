-- Scopes of closed years that hold other resources than when their readers were frozen: distinct readers of two resources cannot
-- be added up. Grain: month × scope.
INSERT INTO regrouped
WITH moved AS (
  SELECT DISTINCT CAST(left(v.month, 4) AS SMALLINT) AS year, CAST(right(v.month, 2) AS TINYINT) AS month,
         coalesce(f.counted_as, v.received_as) AS former, v.resource AS present
  FROM   coverage v
         LEFT JOIN frozen_merge f
         ON f.year = CAST(left(v.month, 4) AS SMALLINT) AND f.resource = v.received_as
            AND CAST(v.month || '-01' AS DATE) BETWEEN f.first_month AND f.last_month
  WHERE  v.grain = 'event' AND coalesce(f.counted_as, v.received_as) <> v.resource
)
SELECT year, month, 'resource' AS scope, unnest([former, present]) AS item FROM moved
UNION
SELECT m.year, m.month, 'kind', unnest([f.kind, p.kind])
FROM   moved m JOIN resource f ON f.resource = m.former JOIN resource p ON p.resource = m.present
WHERE  f.kind <> p.kind
