-- Totals of the provider's figures just accepted, metrics apart; distinct persons have none. Grain: metric.
SELECT metric, CAST(sum(value) AS DOUBLE) AS value
FROM   lake_usage_count
WHERE  metric <> 'active-users'
GROUP  BY metric
ORDER  BY metric
