-- INSEE populations of every vintage. Grain: vintage × commune. Parameters: $file.
INSERT INTO population
SELECT vintage, insee_code, name, municipal, total
FROM   read_csv($file, header = true, auto_detect = false, delim = ',', quote = '"', columns = {
         'vintage': 'SMALLINT', 'in_force_from': 'DATE', 'insee_code': 'VARCHAR', 'name': 'VARCHAR', 'municipal': 'INTEGER', 'total': 'INTEGER'})
ORDER  BY vintage, insee_code
