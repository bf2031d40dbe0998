-- Puts a number in the place of an author's name; the hash is that of the content alone. Grain: one report. $name, $number.
UPDATE frozen_report SET author = $number WHERE author = $name
