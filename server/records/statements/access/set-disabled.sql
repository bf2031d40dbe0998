-- Disables an account or ($disabled_at null) lets it in again, unless it is so already. Grain: one account. $id, $disabled_at.
UPDATE account SET disabled_at = $disabled_at
WHERE  id = $id AND (disabled_at IS NULL) <> ($disabled_at IS NULL)
