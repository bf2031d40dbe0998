-- Enrolled readers in the last snapshot of each year. Grain: one row per year and member, 'group' included. Units: persons.
SELECT year, member, readers, secret_5, secret_11
FROM   enrolled
ORDER  BY year, member
