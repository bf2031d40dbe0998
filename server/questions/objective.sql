-- Targets of the programme. Grain: one row per indicator and year. Units: the indicator's own.
SELECT indicator,
       CAST(year AS INTEGER)  AS year,
       CAST(target AS DOUBLE) AS target,
       direction,
       owner
FROM   objective
ORDER  BY indicator, year
