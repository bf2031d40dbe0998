-- The distinct users of the clicks with the year whose key applies. Grain: identifier × year.
SELECT DISTINCT identifier, CAST(year(used_at) AS INTEGER) AS year
FROM   log_click
WHERE  home IS NOT NULL
ORDER  BY ALL
