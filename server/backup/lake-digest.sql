-- What the Parquet files of one table come to together, whatever the order of their rows. Grain: one row. $files, a list of paths.
SELECT CAST(count(*) AS DOUBLE) AS rows, CAST(coalesce(sum(hash(one)), 0) AS VARCHAR) AS digest
FROM   read_parquet($files, hive_partitioning = false, union_by_name = true) AS one
