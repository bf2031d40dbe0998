-- Names of the communes. Grain: one row per commune of any vintage, under its latest name.
SELECT commune, arg_max(name, vintage) AS name
FROM   population
GROUP  BY commune
ORDER  BY commune
