-- The values of a provider's tables that were refused, with their place. Grain: one value.
SELECT s.line, s.sheet, s.title, j.field, j.rule, j.value
FROM   judged_count j JOIN staged_count s USING (row)
WHERE  j.verdict = 'rejected'
ORDER  BY s.row
