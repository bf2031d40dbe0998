-- Takes all roles of an account away. Grain: one role. $account.
DELETE FROM account_grant WHERE account = $account
