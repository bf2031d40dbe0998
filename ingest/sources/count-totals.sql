-- Totals of the provider's figures just accepted, metrics apart. Grain: metric.
SELECT metric, CAST(sum(value) AS DOUBLE) AS value
FROM   lake_usage_count
GROUP  BY metric
ORDER  BY metric
