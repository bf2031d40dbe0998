-- Actions of mediation, training and promotion, as the lists tell them. Grain: one row per action. Days in ISO 8601.
-- NULL: no commune, hence no member, is named; every resource; no label.
SELECT CAST(held_on AS VARCHAR) AS "heldOn", kind, label, commune, member, resource
FROM   action
ORDER  BY ALL
