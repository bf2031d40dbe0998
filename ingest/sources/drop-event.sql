-- Exact duplicates and double clicks of a piece of time (COUNTER: same user, same content, 30 seconds or less between successive
-- clicks, the last of the chain counts). Grain: one dropped row. Parameters: $stop, first second behind the piece.
-- Only a click with another of the same user on the same resource within the half minute is looked at more closely.
INSERT INTO dropped_event
WITH beside AS (
  SELECT *,
         lag(reader) OVER ()  AS reader_before, lag(resource) OVER ()  AS resource_before, lag(second) OVER ()  AS second_before,
         lead(reader) OVER () AS reader_behind, lead(resource) OVER () AS resource_behind, lead(second) OVER () AS second_behind
  FROM   piece_event
),
near AS (
  SELECT row, reader, resource, second, same
  FROM   beside
  WHERE  (reader = reader_before AND resource = resource_before AND second - second_before <= 30)
     OR  (reader = reader_behind AND resource = resource_behind AND second_behind - second <= 30)
),
followed AS (
  SELECT *, lead(second) OVER clicks AS next_second, lead(same) OVER clicks AS next_same
  FROM   near
  WINDOW clicks AS (PARTITION BY reader, resource, content_of(same) ORDER BY second, same, row)
)
SELECT row, CASE WHEN next_same = same AND next_second = second THEN 'duplicate' ELSE 'skipped' END
FROM   followed
WHERE  next_second <= second + 30 AND second < CAST($stop AS INTEGER)
