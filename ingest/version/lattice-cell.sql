-- The cells that count persons, numbered by their place in the table. Grain: cell.
SELECT CAST(rowid AS INTEGER) AS number, span, CAST(year AS INTEGER) AS year, CAST(month AS INTEGER) AS month,
       member, scope, item, readers
FROM   cell
WHERE  readers IS NOT NULL
ORDER  BY rowid
