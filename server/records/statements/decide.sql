-- Adds a decision, unless another one was made since the last that its author saw ($seen, 0 where there was none).
-- Grain: one decision. $resource, $year, $verdict, $replacement, $comment, $author, $decided_at, $seen.
INSERT INTO decision (resource, year, verdict, replacement, comment, author, decided_at)
SELECT $resource, $year, $verdict, $replacement, $comment, $author, $decided_at
WHERE coalesce((SELECT max(number) FROM decision WHERE resource = $resource AND year = $year), 0) = $seen
