-- Begins a session of an account that is not disabled, and whose password ($password, its hash) is still the one that was checked.
-- Grain: one session. $hash, $account, $agent, $created_at.
INSERT INTO session (hash, account, agent, created_at, seen_at)
SELECT $hash, id, $agent, $created_at, $created_at
FROM   account
WHERE  id = $account AND disabled_at IS NULL AND password IS $password
