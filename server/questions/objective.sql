-- Targets of the programme; where a list and somebody by hand gave the same one, that of the latest batch, the last in the table.
-- Grain: one row per indicator and year. Units: the indicator's own.
SELECT indicator,
       CAST(year AS INTEGER)  AS year,
       CAST(target AS DOUBLE) AS target,
       direction,
       owner
FROM   objective
QUALIFY row_number() OVER (PARTITION BY indicator, year ORDER BY rowid DESC) = 1
ORDER  BY indicator, year
