-- What was last noted of the lines of some uploads. Grain: one line under one rule. $batches, a JSON list.
SELECT number, batch, rule, line, standing, comment, author, marked_at
FROM check_mark
WHERE number IN (
  SELECT max(number) FROM check_mark WHERE batch IN (SELECT value FROM json_each($batches)) GROUP BY batch, rule, line
)
