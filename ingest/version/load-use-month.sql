-- Loads the monthly uses of the slices their batch owns. Grain: month × commune × resource × batch.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO use_month
SELECT o.year, o.month, c.member, o.commune, o.resource, o.uses, o.sessions, o.batch
FROM   lake_use_month o JOIN commune c USING (commune)
WHERE  o.batch || ' ' || o.slice IN (SELECT unnest($owned))
ORDER  BY o.year, o.month, o.resource, c.member, o.commune, o.batch, o.uses, o.sessions
