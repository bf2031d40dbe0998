-- Calls an account as the house that signs its owner in does, where that is another name. Grain: one account. $id, $name.
UPDATE account SET name = $name
WHERE  id = $id AND name <> $name
