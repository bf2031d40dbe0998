-- Loads the uses by hour of the week of the slices their batch owns. Grain: month × weekday × hour × member × resource.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO use_hour
SELECT year, month, weekday, hour, member, resource, CAST(sum(uses) AS INTEGER), CAST(sum(sessions) AS INTEGER)
FROM   lake_use_hour
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
GROUP  BY year, month, weekday, hour, member, resource
ORDER  BY year, month, resource, member, weekday, hour
