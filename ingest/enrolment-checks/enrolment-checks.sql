-- What to look at in the last enrolment uploads. Grain: line × rule. Parameters: $member, NULL for every member.
SELECT b.file, c.batch, c.line, c.rule, c.member
FROM   enrolment_check c JOIN batch b USING (batch)
WHERE  $member IS NULL OR c.member = $member
ORDER  BY c.member, b.file, c.line, c.rule
