-- Puts a number in the place of an author's name. Grain: one remark. $name, $number.
UPDATE annotation SET author = $number WHERE author = $name
