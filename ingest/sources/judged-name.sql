-- Communes and resources of the uses that were judged one by one. Grain: the file.
SELECT list_sort(list(DISTINCT commune)) AS communes, list_sort(list(DISTINCT resource)) AS resources
FROM   judged_event
WHERE  verdict IS NULL
