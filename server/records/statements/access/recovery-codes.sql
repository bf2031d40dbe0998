-- How many recovery codes of an account are left. Grain: one account. $account.
SELECT count(*) AS unused FROM recovery_code WHERE account = $account AND used_at IS NULL
