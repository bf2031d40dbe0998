-- The same of the places. Grain: cell of a place. Parameters: $year.
INSERT INTO lake_frozen_place
SELECT year, span, month, level, place, scope, item, readers
FROM   place_cell
WHERE  year = $year
ORDER  BY span, month, level, place, scope, item
