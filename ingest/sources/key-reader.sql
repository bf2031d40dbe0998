-- The pseudonyms of the numbered readers. Grain: reader × year.
INSERT INTO reader_key
SELECT DISTINCT reader, year, key FROM reader_number JOIN pseudonym USING (identifier)
WHERE  year > 0
