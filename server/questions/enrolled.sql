-- Enrolled readers in the last snapshot of each year. Grain: one row per year and member, 'group' included. Units: persons;
-- the day of the snapshot in ISO 8601.
SELECT year, member, CAST(snapshot AS VARCHAR) AS snapshot, readers, secret_5, secret_11
FROM   enrolled
ORDER  BY year, member
