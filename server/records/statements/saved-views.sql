-- Saved views. Grain: one view, by name.
SELECT number, name, address, author, saved_at FROM saved_view ORDER BY name COLLATE NOCASE, number
