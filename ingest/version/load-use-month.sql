-- Loads the monthly uses of the slices their batch owns. Grain: month × commune × resource × batch.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO use_month
SELECT o.year, o.month, c.member, o.commune, coalesce(m.counted_as, o.resource) AS line,
       CAST(sum(o.uses) AS INTEGER), CAST(sum(o.sessions) AS INTEGER), o.batch
FROM   lake_use_month o
       JOIN commune c USING (commune)
       LEFT JOIN resource_merge m ON m.resource = o.resource AND make_date(o.year, o.month, 1) BETWEEN m.first_month AND m.last_month
WHERE  o.batch || ' ' || o.slice IN (SELECT unnest($owned))
GROUP  BY o.year, o.month, c.member, o.commune, line, o.batch
ORDER  BY o.year, o.month, line, c.member, o.commune, o.batch
