-- Loads the actions of the slices their batch owns. Grain: one action. Parameters: $owned, list of 'batch slice'.
INSERT INTO action
SELECT a.held_on, a.kind, a.commune, c.member, a.resource, a.participants, a.label, a.batch
FROM   lake_action a LEFT JOIN commune c USING (commune)
WHERE  a.batch || ' ' || a.slice IN (SELECT unnest($owned))
ORDER  BY ALL
