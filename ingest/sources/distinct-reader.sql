-- The readers of the accepted uses, with the year whose key applies. Grain: identifier × year.
SELECT DISTINCT identifier, CAST(year AS INTEGER) AS year
FROM   (SELECT DISTINCT reader, year FROM reader_use) JOIN reader_number USING (reader)
ORDER  BY ALL
