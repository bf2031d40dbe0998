-- The rows of an event file that were refused. Grain: one row, by its ordinal among the well-formed ones.
-- Parameters: $refusals, rules that refuse a row.
SELECT CAST(rowid + 1 AS INTEGER) AS row,
       CASE rule WHEN 'missing-reader'   THEN 'reader'
                 WHEN 'unknown-place'    THEN 'commune'
                 WHEN 'unknown-resource' THEN 'resource'
                 ELSE 'date' END  AS field,
       rule,
       value,
       strftime(wall_clock(second), '%Y-%m') AS month
FROM   staged_event
WHERE  rule IS NOT NULL AND list_contains($refusals, rule)
ORDER  BY rowid
