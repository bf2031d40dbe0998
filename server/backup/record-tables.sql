-- The tables of the records, those of SQLite itself apart. Grain: one table.
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name
