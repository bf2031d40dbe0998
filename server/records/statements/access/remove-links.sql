-- Removes the links of an account. Grain: one link. $account.
DELETE FROM link WHERE account = $account
