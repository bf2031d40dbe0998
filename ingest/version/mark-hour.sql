-- Hides hours from signed-in staff, and from everybody else. Grain: cell. Parameters: $staff, $everyone: places in the table.
UPDATE hour_cell
SET    secret_5  = rowid IN (SELECT CAST(unnest($staff) AS BIGINT)),
       secret_11 = rowid IN (SELECT CAST(unnest($everyone) AS BIGINT))
