-- What was received of each resource. Grain: resource × month × grain; a reported zero counts as received.
INSERT INTO coverage
SELECT DISTINCT resource, format('{:04d}-{:02d}', year, month) AS month, 'event' AS grain FROM use_month
UNION ALL
SELECT resource, month, 'provider-aggregate' FROM usage_count GROUP BY resource, month
ORDER  BY ALL
