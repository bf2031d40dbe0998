-- Keeps a link. Grain: one link. $hash, $account, $kind, $made_at, $expires_at.
INSERT INTO link (hash, account, kind, made_at, expires_at)
VALUES ($hash, $account, $kind, $made_at, $expires_at)
