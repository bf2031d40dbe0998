-- Ends the sessions of an account. Grain: one session. $account.
DELETE FROM session WHERE account = $account
