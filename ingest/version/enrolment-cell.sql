-- The counts of enrolments, numbered by their place in the table. Grain: count.
SELECT CAST(rowid AS INTEGER) AS number, CAST(since AS VARCHAR) AS since, CAST(until AS VARCHAR) AS until,
       origin, member, age_band, measure, readers
FROM   enrolment_count
ORDER  BY rowid
