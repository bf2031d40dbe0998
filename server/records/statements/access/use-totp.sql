-- Uses a one-time code, unless it or a later one was used. Grain: one account. $id, $totp_step.
UPDATE account SET totp_step = $totp_step
WHERE  id = $id AND totp_step < $totp_step
