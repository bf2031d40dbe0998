-- Removes the deeds of before $until, up to the first one that is later: a chain has no holes. Grain: one deed. $until.
DELETE FROM audit
WHERE  at < $until AND number < coalesce((SELECT min(number) FROM audit WHERE at >= $until), (SELECT max(number) FROM audit))
