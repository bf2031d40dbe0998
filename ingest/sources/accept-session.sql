-- The uses of a file that tells sessions. A session begins at its first use on the resource: the provider's session, else
-- reader and hour (COUNTER 5.1). Grain: one use. Parameters: $stop, first second behind the file.
INSERT INTO accepted_use
SELECT CAST(year(wall_clock(second)) AS SMALLINT),
       second,
       reader,
       commune,
       resource,
       row_number() OVER (
         PARTITION BY resource, reader, coalesce(session, hash(second // 3600)) ORDER BY second, commune, row) = 1
FROM   (FROM piece_event ANTI JOIN dropped_event USING (row))
       JOIN (SELECT CAST(rowid + 1 AS INTEGER) AS row, session FROM staged_event WHERE rule IS NULL) told USING (row)
WHERE  second < CAST($stop AS INTEGER)
ORDER  BY reader, resource, second, commune, row
