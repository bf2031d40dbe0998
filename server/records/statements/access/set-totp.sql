-- Sets the secret of one-time codes, or ($totp null) takes it away. Grain: one account. $id, $totp, $totp_step, the last one used.
UPDATE account SET totp = $totp, totp_step = $totp_step
WHERE  id = $id AND (totp IS NULL) <> ($totp IS NULL)
