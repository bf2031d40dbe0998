-- An account, by its number ($id) or its login ($login). Grain: one account.
SELECT id, login, name, password, long_password, totp, totp_step, issuer, created_at, disabled_at
FROM   account
WHERE  id = $id OR login = $login
