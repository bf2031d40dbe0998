-- Numbers the readers of uses that came with their pseudonyms. Grain: reader × year.
INSERT INTO reader_key
SELECT CAST(dense_rank() OVER (ORDER BY reader) AS UINTEGER), year, reader
FROM   (SELECT DISTINCT reader, CAST(year(used_at) AS SMALLINT) AS year
        FROM judged_event WHERE verdict IS NULL AND reader IS NOT NULL)
