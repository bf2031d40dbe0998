-- Freezes the distinct readers of a year as the served version counts them. Grain: cell. Parameters: $year.
INSERT INTO lake_frozen_reader
SELECT year, span, month, member, scope, item, readers
FROM   cell
WHERE  year = $year
ORDER  BY span, month, member, scope, item
