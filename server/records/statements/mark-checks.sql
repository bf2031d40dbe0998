-- Notes the same of several lines at once, unless one of them was marked since the last mark its author saw ($seen, 0: none).
-- Grain: one line under one rule. $checks, a JSON list of objects {batch, rule, line}; $standing, $comment, $author, $marked_at.
INSERT INTO check_mark (batch, rule, line, standing, comment, author, marked_at)
SELECT value ->> 'batch', value ->> 'rule', value ->> 'line', $standing, $comment, $author, $marked_at
FROM json_each($checks)
WHERE NOT EXISTS (
  SELECT 1
  FROM check_mark AS one JOIN json_each($checks) AS chosen
    ON one.batch = chosen.value ->> 'batch' AND one.rule = chosen.value ->> 'rule' AND one.line = chosen.value ->> 'line'
  WHERE one.number > $seen
)
