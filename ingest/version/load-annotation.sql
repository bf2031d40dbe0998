-- Adds what was received of outages, changes of platform, actions and figures corrected by hand to the annotations of the
-- catalogue. Grain: one event.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO annotation
SELECT began_on, kind, label, member, resource
FROM   lake_incident
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
UNION ALL
SELECT held_on, 'action', label, member, resource
FROM   action
WHERE  label IS NOT NULL
UNION ALL
SELECT CAST(month || '-01' AS DATE), 'correction',
       CASE WHEN metric = 'uses' THEN '' ELSE metric || ' ' END || received || ' → ' || corrected || ', ' || reason,
       member, received_as
FROM   correction
WHERE  applies
ORDER  BY ALL
