-- Sets the password a link was used for by the statement before it in the same transaction; with $drops_codes (0 or 1) no one-time
-- code is asked for any more. Grain: one account. $id, $password, $long_password (0 or 1), $drops_codes.
UPDATE account
SET    password = $password,
       long_password = $long_password,
       totp = CASE WHEN $drops_codes = 1 THEN NULL ELSE totp END,
       totp_step = CASE WHEN $drops_codes = 1 THEN 0 ELSE totp_step END
WHERE  id = $id AND changes() > 0
