-- Hides counts of enrolled readers. Grain: year × member. Parameters: $year, $staff, $everyone: members hidden from each.
UPDATE enrolled
SET    secret_5  = member IN (SELECT unnest($staff)),
       secret_11 = member IN (SELECT unnest($everyone))
WHERE  year = $year
