-- An empty table for the next piece of time: the engine keeps deleted rows. Grain: one data row.
CREATE OR REPLACE TABLE piece_event (
  row INTEGER, second INTEGER, reader UINTEGER, commune USMALLINT, resource USMALLINT,
  same UBIGINT
)
