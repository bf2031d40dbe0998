-- The uses of a piece of time. A session begins at its first use on the resource: reader and hour (COUNTER 5.1, sessions without
-- an identifier). Grain: one use. Parameters: $stop, first second behind the piece.
INSERT INTO accepted_use
SELECT CAST(year(wall_clock(second)) AS SMALLINT),
       second,
       reader,
       commune,
       resource,
       lag(reader) OVER () IS DISTINCT FROM reader
         OR lag(resource) OVER () IS DISTINCT FROM resource
         OR lag(second) OVER () // 3600 <> second // 3600
FROM   (FROM piece_event ANTI JOIN dropped_event USING (row))
WHERE  second < CAST($stop AS INTEGER)
