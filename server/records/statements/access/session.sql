-- A session with whose it is, unless that account is disabled. Grain: one session. $hash.
SELECT session.hash, session.account, account.name, session.created_at, session.seen_at
FROM   session
JOIN   account ON account.id = session.account
WHERE  session.hash = $hash AND account.disabled_at IS NULL
