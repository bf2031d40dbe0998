-- Leaves the readers of closed years out of the staged lake. Grain: reader × month × commune × resource. Parameters: $years.
DELETE FROM lake_reader_month WHERE year IN (SELECT CAST(unnest($years) AS SMALLINT))
