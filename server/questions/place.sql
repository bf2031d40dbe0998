-- Names of the communes. Grain: one row per commune of any vintage. Units: none; the name of its latest vintage.
SELECT commune, arg_max(name, vintage) AS name
FROM   population
GROUP  BY commune
ORDER  BY commune
