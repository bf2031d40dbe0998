-- The distinct users of the clicks with the year whose key applies. Grain: identifier × year.
SELECT identifier, CAST(year AS INTEGER) AS year
FROM   (SELECT DISTINCT visitor, year(wall_clock(second)) AS year FROM log_click WHERE home IS NOT NULL)
       JOIN log_visitor USING (visitor)
ORDER  BY ALL
