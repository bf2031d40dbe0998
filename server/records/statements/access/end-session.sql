-- Ends a session of an account. Grain: one session. $hash, $account.
DELETE FROM session WHERE hash = $hash AND account = $account
