-- Counts of enrolled readers. Grain: year × member.
SELECT CAST(year AS INTEGER) AS year, member, readers FROM enrolled ORDER BY year, member
