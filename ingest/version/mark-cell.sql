-- Hides cells from signed-in staff, and from everybody else. Grain: cell. Parameters: $staff, $everyone: places in the table.
UPDATE cell
SET    secret_5  = rowid IN (SELECT CAST(unnest($staff) AS BIGINT)),
       secret_11 = rowid IN (SELECT CAST(unnest($everyone) AS BIGINT))
WHERE  rowid IN (SELECT CAST(unnest($staff) AS BIGINT)) OR rowid IN (SELECT CAST(unnest($everyone) AS BIGINT))
