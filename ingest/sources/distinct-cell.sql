-- The distinct readers, places and resources of an event file. Grain: text of one column.
INSERT INTO event_cell
SELECT reader, commune, resource
FROM   csv_cell
GROUP  BY GROUPING SETS ((reader), (commune), (resource))
