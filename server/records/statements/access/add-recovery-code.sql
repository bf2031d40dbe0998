-- Keeps a recovery code. Grain: one code. $account, $hash.
INSERT INTO recovery_code (account, hash) VALUES ($account, $hash)
