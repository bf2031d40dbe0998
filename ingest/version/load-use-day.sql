-- Loads the daily uses of the slices their batch owns. Grain: day × member × resource.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO use_day
SELECT o.year, o.month, o.day, o.member, coalesce(m.counted_as, o.resource) AS line,
       CAST(sum(o.uses) AS INTEGER), CAST(sum(o.sessions) AS INTEGER)
FROM   lake_use_day o
       LEFT JOIN resource_merge m ON m.resource = o.resource AND make_date(o.year, o.month, 1) BETWEEN m.first_month AND m.last_month
WHERE  o.batch || ' ' || o.slice IN (SELECT unnest($owned))
GROUP  BY o.year, o.month, o.day, o.member, line
ORDER  BY o.day, line, o.member
