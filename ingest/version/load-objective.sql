-- Loads the objectives of the slices their batch owns. Grain: indicator × year. Parameters: $owned, list of 'batch slice'.
INSERT INTO objective
SELECT indicator, year, target, direction, owner, batch
FROM   lake_objective
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
ORDER  BY ALL
