-- Communes received of each vintage. Grain: vintage.
SELECT vintage, CAST(count(DISTINCT commune) AS INTEGER) AS communes
FROM   lake_population
GROUP  BY vintage
ORDER  BY vintage
