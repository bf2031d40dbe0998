-- Holds the lines of a list of records. Grain: one line. Parameters: $rows (JSON list of row, skip, cells, fields).
INSERT INTO staged_record
SELECT r.row, hash(r.cells), r.skip, r.fields
FROM   (SELECT unnest(from_json(CAST($rows AS JSON),
         '[{"row":"INTEGER","skip":"VARCHAR","cells":"VARCHAR","fields":"JSON"}]')) AS r)
