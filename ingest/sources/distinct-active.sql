-- The distinct identifiers of the accepted events; year 0 stands for the enrolment key. Grain: identifier.
SELECT DISTINCT e.reader AS identifier, 0 AS year
FROM   judged_event j JOIN staged_event e USING (row)
WHERE  j.verdict IS NULL AND e.reader IS NOT NULL
ORDER  BY ALL
