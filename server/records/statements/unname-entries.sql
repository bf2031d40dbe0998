-- Puts a number in the place of an author's name. Grain: one record entered by hand. $name, $number.
UPDATE entry SET author = $number WHERE author = $name
