-- Adds what was just done, if it was done: the statement before it in the same transaction changed something. Two that add at once
-- have the same $number, and the second is refused. Grain: one deed. $number, $at, $actor, $deed, $subject, $detail, $previous, $hash.
INSERT INTO audit (number, at, actor, deed, subject, detail, previous, hash)
SELECT $number, $at, $actor, $deed, $subject, $detail, $previous, $hash
WHERE  changes() > 0
