-- The distinct readers, places and resources of an event file, as its cells hold them. Grain: text of one column.
INSERT INTO event_cell
SELECT reader_cell, commune_cell, resource_cell
FROM   csv_cell
GROUP  BY GROUPING SETS ((reader_cell), (commune_cell), (resource_cell))
