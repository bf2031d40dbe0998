-- Closed years of which the staged file brings figures. Grain: year. Parameters: $years, the closed ones.
SELECT DISTINCT CAST(year AS INTEGER) AS year
FROM   (SELECT year FROM lake_use_month UNION ALL SELECT year FROM lake_usage_count)
WHERE  year IN (SELECT CAST(unnest($years) AS SMALLINT))
ORDER  BY year
