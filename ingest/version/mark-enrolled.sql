-- Hides enrolled readers of a year like the counts they are or sum up. Grain: year × member.
-- Parameters: $year, $staff, $everyone: members hidden from each.
UPDATE enrolled
SET    secret_5  = member IN (SELECT unnest($staff)),
       secret_11 = member IN (SELECT unnest($everyone))
WHERE  year = $year
