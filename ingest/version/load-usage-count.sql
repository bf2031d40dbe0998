-- Loads the providers' figures of the slices their batch owns. Grain: one figure. Parameters: $owned, list of 'batch slice'.
INSERT INTO usage_count
SELECT o.month, o.member, coalesce(m.counted_as, o.resource), o.report, o.metric, o.data_type, o.access_method, o.value, o.batch,
       o.resource
FROM   lake_usage_count o
       LEFT JOIN resource_merge m
       ON m.resource = o.resource AND CAST(o.month || '-01' AS DATE) BETWEEN m.first_month AND m.last_month
WHERE  o.batch || ' ' || o.slice IN (SELECT unnest($owned))
ORDER  BY ALL
