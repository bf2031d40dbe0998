-- The rows of an event file that were refused. Grain: one row, by its ordinal among the well-formed ones.
-- Parameters: $rules, every rule; $refusals, those that refuse a row.
SELECT CAST(rowid + 1 AS INTEGER) AS row,
       CASE name WHEN 'missing-reader'   THEN 'reader'
                 WHEN 'unknown-place'    THEN 'commune'
                 WHEN 'unknown-resource' THEN 'resource'
                 ELSE 'date' END  AS field,
       name AS rule,
       CASE WHEN name <> 'missing-reader' THEN c.value END AS value,
       strftime(wall_clock(second), '%Y-%m') AS month
FROM   (SELECT rowid, same, second, list_extract($rules, CAST(rule AS BIGINT)) AS name FROM staged_event WHERE rule IS NOT NULL) e
       LEFT JOIN (SELECT DISTINCT same, value FROM refused_cell) c USING (same)
WHERE  list_contains($refusals, name)
ORDER  BY row
