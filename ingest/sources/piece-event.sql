-- The faultless rows of a piece of time, each user's on each resource one after the other, and the half minute behind it, in
-- which the click may be that makes its last one a double click. Grain: one data row. Parameters: $start, $stop, seconds since 1970.
INSERT INTO piece_event
SELECT CAST(e.rowid + 1 AS INTEGER) AS row, second, reader,
       number_on(wall_clock(second), p.number, p.days) AS commune,
       number_on(wall_clock(second), r.number, r.days) AS resource,
       same, raw, session
FROM   staged_event e
       JOIN place_text p    ON p.code = e.place
       JOIN resource_text r ON r.code = e.title
WHERE  rule IS NULL AND second >= CAST($start AS INTEGER) AND second < CAST($stop AS INTEGER) + 30
ORDER  BY reader, resource, second, raw, row
