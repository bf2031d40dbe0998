-- The tables of a version, and the engine that reads them. Grain: one table. Names as ISO/IEC 9075 identifiers.
SELECT table_name AS name, version() AS engine
FROM   duckdb_tables()
WHERE  database_name = 'kept'
ORDER  BY table_name
