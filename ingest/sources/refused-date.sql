-- Is any row refused for its date? Grain: the file, at most one row. Parameters: $rules, every rule.
SELECT 1 AS refused
FROM   staged_event
WHERE  rule IN (list_position($rules, 'bad-date'), list_position($rules, 'future-date'))
LIMIT  1
