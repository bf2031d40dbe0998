-- Sets the password a link was used for by the statement before it in the same transaction; one-time codes are to be set up again.
-- Grain: one account. $id, $password, a long one.
UPDATE account SET password = $password, long_password = 1, totp = NULL, totp_step = 0
WHERE  id = $id AND changes() > 0
