-- Loads what was refused in every batch. Grain: one row of a file; of a COUNTER report one value, whose column is its month.
INSERT INTO reject
SELECT batch, line, field, rule, value,
       coalesce(month, CASE WHEN regexp_full_match(field, '\d{4}-\d{2}') THEN field END) FROM lake_reject ORDER BY batch, line
