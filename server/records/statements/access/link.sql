-- A link with whose it is. Grain: one link. $hash.
SELECT link.account, link.kind, link.drops_codes, link.expires_at, link.used_at,
       account.login, account.name, account.disabled_at, account.totp IS NOT NULL AS has_totp
FROM   link
JOIN   account ON account.id = link.account
WHERE  link.hash = $hash
