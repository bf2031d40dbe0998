-- Keeps a view under a name that is free. Grain: one view. $name, $address, $author, $saved_at.
INSERT INTO saved_view (name, address, author, saved_at)
VALUES ($name, $address, $author, $saved_at)
ON CONFLICT (name) DO NOTHING
