-- What came of each source, and in which file. Grain: one row per source, month and member ('none': non réparti).
-- Units: uses as received, NULL when every line was refused; rejected in lines; months as 'YYYY-MM', days in ISO 8601.
SELECT r.source,
       r.month,
       r.member,
       r.uses,
       r.rejected,
       CAST(b.received_on AS VARCHAR) AS "receivedOn",
       coalesce(b.provisional, false) AS provisional,
       b.batch,
       b.file
FROM   reception r LEFT JOIN batch b USING (batch)
ORDER  BY r.source, r.month, r.member
