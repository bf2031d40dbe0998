-- The faultless rows of a piece of time, each user's on each resource one after the other, and the half minute behind it, in
-- which the click may be that makes its last one a double click. Grain: one data row. Parameters: $start, $stop, seconds since 1970.
-- Days are joined on their own: few files have any, and to carry their lists along is dear.
INSERT INTO piece_event
SELECT CAST(e.rowid + 1 AS INTEGER) AS row, second, reader,
       number_on(wall_clock(second), p.number, q.days) AS commune,
       number_on(wall_clock(second), r.number, s.days) AS resource,
       same
FROM   staged_event e
       JOIN place_text p    ON p.code = e.place
       JOIN resource_text r ON r.code = e.title
       LEFT JOIN (FROM place_text WHERE days IS NOT NULL) q    ON q.code = e.place
       LEFT JOIN (FROM resource_text WHERE days IS NOT NULL) s ON s.code = e.title
WHERE  rule IS NULL AND second >= CAST($start AS INTEGER) AND second < CAST($stop AS INTEGER) + 30
ORDER  BY reader, resource, second, commune
