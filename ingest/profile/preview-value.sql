-- The first values of a provider's tables that were accepted, with their place. Grain: one value.
SELECT s.line, s.sheet, s.title, j.month, j.member, j.resource, j.metric, CAST(j.count AS DOUBLE) AS value
FROM   judged_count j JOIN staged_count s USING (row)
WHERE  j.verdict IS NULL
ORDER  BY s.row
LIMIT  5
