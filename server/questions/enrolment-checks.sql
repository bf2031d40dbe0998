-- Lines of a member's last enrolment uploads to look at. Grain: one row per line and rule. Units: line in lines of the file;
-- the day it came in ISO 8601. Parameters: $member.
SELECT b.file, CAST(b.received_on AS VARCHAR) AS "receivedOn", c.batch, c.line, c.rule, c.member
FROM   enrolment_check c JOIN batch b USING (batch)
WHERE  c.member = $member
ORDER  BY b.file, c.line, c.rule
