-- The cells that count persons, numbered by their place in the table. Grain: cell.
-- Where persons are behind the uses and nobody can count them any more, they are taken for one: hidden.
SELECT CAST(rowid AS INTEGER) AS number, span, CAST(year AS INTEGER) AS year, CAST(month AS INTEGER) AS month,
       member, scope, item,
       coalesce(readers, CASE WHEN sessions > 0 THEN 1 ELSE 0 END) AS readers
FROM   cell
WHERE  readers IS NOT NULL OR sessions IS NOT NULL
ORDER  BY rowid
