-- Adds what was done elsewhere. Grain: one deed. $number, $at, $actor, $deed, $subject, $detail, $previous, $hash.
INSERT INTO audit (number, at, actor, deed, subject, detail, previous, hash)
VALUES ($number, $at, $actor, $deed, $subject, $detail, $previous, $hash)
