-- Puts a number in the place of an author's name. Grain: one decision. $name, $number.
UPDATE decision SET author = $number WHERE author = $name
