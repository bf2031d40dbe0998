-- Loads what was refused in every batch. Grain: one row of a file.
INSERT INTO reject
SELECT batch, line, field, rule, value FROM lake_reject ORDER BY batch, line
