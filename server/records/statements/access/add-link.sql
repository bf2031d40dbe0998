-- Keeps a link. Grain: one link. $hash, $account, $kind, $drops_codes (0 or 1), $made_at, $expires_at.
INSERT INTO link (hash, account, kind, drops_codes, made_at, expires_at)
VALUES ($hash, $account, $kind, $drops_codes, $made_at, $expires_at)
