-- Inhabitants of every commune. Grain: one row per vintage and commune. Units: persons; total NULL while not published.
SELECT vintage, commune, municipal, total
FROM   population
ORDER  BY vintage, commune
