-- The faultless rows of a piece of time, each user's on each resource one after the other, and the half minute behind it, in
-- which the click may be that makes its last one a double click. Grain: one data row. Parameters: $start, $stop, seconds since 1970.
INSERT INTO piece_event
SELECT CAST(rowid + 1 AS INTEGER) AS row, second, reader, commune, resource, same, raw, session
FROM   staged_event
WHERE  rule IS NULL AND second >= CAST($start AS INTEGER) AND second < CAST($stop AS INTEGER) + 30
ORDER  BY reader, resource, second, raw, row
