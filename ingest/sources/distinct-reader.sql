-- The distinct identifiers of the staged events with the year whose key applies. Grain: identifier × year.
SELECT DISTINCT reader AS identifier, CAST(year(used_at) AS INTEGER) AS year
FROM   staged_event
WHERE  skip IS NULL AND reader IS NOT NULL AND used_at IS NOT NULL
ORDER  BY ALL
