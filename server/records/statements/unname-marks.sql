-- Puts a number in the place of an author's name. Grain: one line under one rule. $name, $number.
UPDATE check_mark SET author = $number WHERE author = $name
