-- Loads the uses by hour of the week of the slices their batch owns. Grain: month × weekday × hour × member × resource.
-- Of readers nothing is known but how many there are at least: in a merged line as many as in the largest part.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO use_hour
SELECT o.year, o.month, o.weekday, o.hour, o.member, coalesce(m.counted_as, o.resource) AS line,
       CAST(sum(o.uses) AS INTEGER), CAST(sum(o.sessions) AS INTEGER), coalesce(max(o.readers), 0)
FROM   lake_use_hour o
       LEFT JOIN resource_merge m ON m.resource = o.resource AND make_date(o.year, o.month, 1) BETWEEN m.first_month AND m.last_month
WHERE  o.batch || ' ' || o.slice IN (SELECT unnest($owned))
GROUP  BY o.year, o.month, o.weekday, o.hour, o.member, line
ORDER  BY o.year, o.month, line, o.member, o.weekday, o.hour
