-- Uses a recovery code, once. Grain: one code. $account, $hash, $used_at.
UPDATE recovery_code SET used_at = $used_at
WHERE  account = $account AND hash = $hash AND used_at IS NULL
