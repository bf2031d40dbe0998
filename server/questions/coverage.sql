-- What was received. Grain: one row per resource, month and grain of what came. Months as 'YYYY-MM'.
SELECT DISTINCT resource, month, grain
FROM   coverage
ORDER  BY resource, month, grain
