-- Leaves the uses of closed years out of the staged lake, their sums stay. Grain: one use. Parameters: $years.
DELETE FROM accepted_use WHERE year IN (SELECT CAST(unnest($years) AS SMALLINT))
