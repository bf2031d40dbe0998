-- Adds what was received of outages, changes of platform and actions to the annotations of the catalogue. Grain: one event.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO annotation
SELECT began_on, kind, label, member, resource
FROM   lake_incident
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
UNION ALL
SELECT held_on, 'action', label, member, resource
FROM   action
WHERE  label IS NOT NULL
ORDER  BY ALL
