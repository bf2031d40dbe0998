-- What came of each source, with the day it came. Grain: source × month × member. Days in ISO 8601.
SELECT r.source, r.month, r.member, r.uses, r.rejected,
       CAST(b.received_on AS VARCHAR)   AS "receivedOn",
       coalesce(b.provisional, false)   AS provisional
FROM   reception r LEFT JOIN batch b USING (batch)
ORDER  BY r.source, r.month, r.member
