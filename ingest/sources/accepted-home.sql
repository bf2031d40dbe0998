-- Homes of the uses just accepted. Grain: commune.
SELECT DISTINCT commune FROM lake_usage_event ORDER BY commune
