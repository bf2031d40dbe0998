-- Rows of a lake file whose reader is to be forgotten. Grain: slice. Parameters: $path, the Parquet file.
SELECT slice, CAST(count(*) AS INTEGER) AS rows
FROM   read_parquet($path, hive_partitioning = false)
WHERE  reader IN (SELECT reader FROM gone_reader)
GROUP  BY slice
ORDER  BY slice
