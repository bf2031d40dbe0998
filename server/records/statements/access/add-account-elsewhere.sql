-- Makes an account without a password, of somebody another house ($issuer) signs in and calls $subject. Grain: one account. $id,
-- $login, $name, $created_at.
INSERT INTO account (id, login, name, issuer, subject, created_at)
VALUES ($id, $login, $name, $issuer, $subject, $created_at)
