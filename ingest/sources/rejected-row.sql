-- The rows of the file that were refused. Grain: one row, by its ordinal among the well-formed ones.
SELECT row, field, rule, value, month
FROM   judged
WHERE  verdict = 'rejected'
ORDER  BY row
