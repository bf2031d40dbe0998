-- Notes who entered a record. Grain: one record. $batch, $task, $title, $author, $entered_at.
INSERT INTO entry (batch, task, title, author, entered_at)
VALUES ($batch, $task, $title, $author, $entered_at)
ON CONFLICT (batch) DO NOTHING
