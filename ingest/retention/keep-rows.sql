-- Writes a lake file again without the readers to be forgotten. Grain: one row of the file.
-- Parameters: $path, the Parquet file; $to, the new one.
COPY (
  SELECT *
  FROM   read_parquet($path, hive_partitioning = false)
  WHERE  reader IS NULL OR reader NOT IN (SELECT reader FROM gone_reader)
) TO $to (FORMAT parquet, COMPRESSION zstd)
