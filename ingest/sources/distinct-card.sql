-- The distinct cards and accounts of the staged rows; year 0 stands for the enrolment key. Grain: identifier.
SELECT card AS identifier, 0 AS year FROM staged_row WHERE skip IS NULL AND card IS NOT NULL
UNION
SELECT account, 0 FROM staged_row WHERE skip IS NULL AND account IS NOT NULL
ORDER  BY ALL
