-- Gives a view a name that is free. Grain: one view. $number, $name.
UPDATE OR IGNORE saved_view SET name = $name WHERE number = $number
