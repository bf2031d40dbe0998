-- The sessions of an account. Grain: one session, the last used first. $account.
SELECT hash, agent, created_at, seen_at FROM session WHERE account = $account ORDER BY seen_at DESC, hash
