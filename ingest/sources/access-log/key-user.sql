-- Numbers the users by their pseudonyms, so that no order tells who comes after whom. Grain: user × year.
INSERT INTO reader_key
SELECT CAST(row_number() OVER (ORDER BY key, year) AS UINTEGER), year, key
FROM   (SELECT DISTINCT key, year FROM pseudonym)
