-- Card numbers a spreadsheet wrote in scientific notation (2,08E+56). Grain: the file; row is the first one's ordinal.
SELECT CAST(count(*) AS INTEGER)              AS count,
       CAST(coalesce(min(row), 0) AS INTEGER) AS row
FROM   staged_row
WHERE  skip IS NULL
  AND  regexp_full_match(card, '(?i)[0-9]([.,][0-9]+)?E[+][0-9]+')
