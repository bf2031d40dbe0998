-- Loads the objectives of the slices their batch owns, in the order of their batches: of a list and of what was entered by itself
-- the last counts. Grain: indicator × year × slice. Parameters: $owned, list of 'batch slice', the latest batch last.
INSERT INTO objective
SELECT indicator, year, target, direction, owner, batch
FROM   lake_objective
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
ORDER  BY list_position($owned, batch || ' ' || slice), indicator, year
