-- Every account with how it stands. Grain: one account, in the order of their names. $now, the moment that open links end after.
SELECT id, login, name, created_at, disabled_at,
       password IS NOT NULL AS has_password,
       totp IS NOT NULL AS has_totp,
       issuer IS NOT NULL AS is_elsewhere,
       (SELECT count(*) FROM session WHERE session.account = account.id) AS sessions,
       (SELECT max(expires_at) FROM link
        WHERE link.account = account.id AND used_at IS NULL AND expires_at > $now) AS link_until
FROM   account
ORDER  BY name COLLATE NOCASE, id
