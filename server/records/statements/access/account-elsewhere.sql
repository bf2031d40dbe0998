-- The account of somebody another house signs in, by who that is ($issuer) and what it calls him ($subject). Grain: one account.
SELECT id, login, name, password, long_password, totp, totp_step, issuer, created_at, disabled_at
FROM   account
WHERE  issuer = $issuer AND subject = $subject
