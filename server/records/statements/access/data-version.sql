-- A number that changes whenever another process changed the file. Grain: one row.
SELECT data_version FROM pragma_data_version
