-- Puts a number in the place of an author's name. Grain: one view. $name, $number.
UPDATE saved_view SET author = $number WHERE author = $name
