-- Rows refused in the files of the served version, each with its place; never the value of a personal column.
-- Grain: one refused row. Parameters: $batch, beginning of a batch's identifier, '' for every batch.
SELECT b.batch, b.file, b.source, r.line, r.field, r.rule, r.value
FROM   reject r JOIN batch b USING (batch)
WHERE  starts_with(b.batch, $batch)
ORDER  BY b.file, b.batch, r.line, r.field
