-- The cells that count persons, numbered by their place in their table. Grain: cell.
-- Where persons are behind the uses and nobody can count them any more, they are taken for one: hidden.
WITH counted AS (
  SELECT 'cell' AS source, rowid AS number, span, year, month, CASE member WHEN 'group' THEN 'group' ELSE 'member' END AS level,
         member AS place, scope, item, sessions, readers
  FROM   cell
  UNION ALL
  SELECT 'place_cell', rowid, span, year, month, level, place, scope, item, sessions, readers
  FROM   place_cell
)
SELECT source, CAST(number AS INTEGER) AS number, span, CAST(year AS INTEGER) AS year, CAST(month AS INTEGER) AS month,
       level, place, scope, item,
       coalesce(readers, CASE WHEN sessions > 0 THEN 1 ELSE 0 END) AS readers
FROM   counted
WHERE  readers IS NOT NULL OR sessions IS NOT NULL
ORDER  BY source, number
