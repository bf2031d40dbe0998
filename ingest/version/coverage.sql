-- What was received of each resource. Grain: resource × month × grain; a reported zero counts as received.
INSERT INTO coverage
SELECT resource, month, 'event' AS grain FROM usage_event GROUP BY resource, month
UNION ALL
SELECT resource, month, 'provider-aggregate' FROM usage_count GROUP BY resource, month
ORDER  BY ALL
