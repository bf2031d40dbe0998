-- Loads the providers' figures of the slices their batch owns. Grain: one figure. Parameters: $owned, list of 'batch slice'.
INSERT INTO usage_count
SELECT month, member, resource, report, metric, data_type, access_method, value, batch
FROM   lake_usage_count
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
ORDER  BY ALL
