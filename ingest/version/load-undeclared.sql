-- Declares the resources only a COUNTER report knows: counted and shown, of no kind until the catalogue has them.
-- Grain: one resource. Parameters: $owned, list of 'batch slice'.
INSERT INTO resource
SELECT resource, min(platform), 'unclassified', min(platform), NULL, NULL, NULL
FROM   lake_usage_count
WHERE  resource NOT IN (SELECT resource FROM resource)
  AND  batch || ' ' || slice IN (SELECT unnest($owned))
GROUP  BY resource
ORDER  BY resource
