-- Removes what was noted of lines nobody has to look at any more, those of people that are gone among them. Grain: one note.
-- $lines, a JSON list of objects {batch, rule, line}: those that remain.
DELETE FROM check_mark
WHERE (batch, rule, line) NOT IN (SELECT value ->> 'batch', value ->> 'rule', value ->> 'line' FROM json_each($lines))
