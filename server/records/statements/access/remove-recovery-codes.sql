-- Takes the recovery codes of an account away. Grain: one code. $account.
DELETE FROM recovery_code WHERE account = $account
