-- Rows of a lake file whose reader is to be forgotten. Grain: slice; a file of single uses has none. Parameters: $path, the Parquet file.
SELECT coalesce(slice, '') AS slice, CAST(count(*) AS INTEGER) AS rows
FROM   (FROM read_parquet($path, hive_partitioning = false)
        UNION ALL BY NAME
        SELECT CAST(NULL AS VARCHAR) AS slice WHERE false)
WHERE  reader IN (SELECT reader FROM gone_reader)
GROUP  BY slice
ORDER  BY slice
