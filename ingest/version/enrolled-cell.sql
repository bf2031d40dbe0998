-- Counts of enrolled readers in the last snapshot of each year. Grain: year × member.
SELECT CAST(year AS INTEGER) AS year, CAST(snapshot AS VARCHAR) AS until, member, readers FROM enrolled ORDER BY year, member
