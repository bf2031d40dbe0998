-- Keeps a key. Grain: one key. $id, $hash, $name, $beginning, $grants, $author, $created_at, $expires_at.
INSERT INTO api_key (id, hash, name, beginning, grants, author, created_at, expires_at)
VALUES ($id, $hash, $name, $beginning, $grants, $author, $created_at, $expires_at)
