-- Takes a view away. Grain: one view. $number.
DELETE FROM saved_view WHERE number = $number
