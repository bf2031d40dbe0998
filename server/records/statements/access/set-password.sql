-- Sets a password in the place of the one its author knew ($was, null for none). Grain: one account. $id, $was, $password,
-- $long_password (0 or 1).
UPDATE account SET password = $password, long_password = $long_password
WHERE  id = $id AND password IS $was
