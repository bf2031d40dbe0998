-- Removes an account of which nothing else is left. Grain: one account. $id.
DELETE FROM account WHERE id = $id
