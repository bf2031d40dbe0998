-- The distinct cards of the staged snapshot; year 0 stands for the enrolment key. Grain: card.
SELECT DISTINCT card AS identifier, 0 AS year
FROM   staged_row
WHERE  skip IS NULL AND card IS NOT NULL
ORDER  BY ALL
