-- Loads the daily uses of the slices their batch owns. Grain: day × member × resource.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO use_day
SELECT year, month, day, member, resource, CAST(sum(uses) AS INTEGER), CAST(sum(sessions) AS INTEGER)
FROM   lake_use_day
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
GROUP  BY year, month, day, member, resource
ORDER  BY day, resource, member
