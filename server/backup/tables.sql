-- The tables of the attached version `kept`. Grain: one table.
SELECT table_name AS name
FROM   duckdb_tables()
WHERE  database_name = 'kept'
ORDER  BY table_name
