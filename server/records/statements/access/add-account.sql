-- Makes an account. Grain: one account. $id, $login, $name, $created_at.
INSERT INTO account (id, login, name, created_at)
VALUES ($id, $login, $name, $created_at)
