-- Deeds as they were kept, for their chain. Grain: one deed, the first one first. $after, the number before; $most of them.
SELECT number, at, actor, deed, subject, detail, previous, hash
FROM   audit
WHERE  number > $after
ORDER  BY number
LIMIT  $most
