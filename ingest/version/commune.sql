-- Communes of the latest vintage, their intercommunality and the member that serves each. Grain: commune.
-- Parameters: $epci file, $members communes that signed, $rest the member that serves all others.
INSERT INTO commune
SELECT p.commune, p.name, e.epci_code,
       CASE WHEN p.commune IN (SELECT unnest($members)) THEN p.commune ELSE $rest END,
       e.epci_name
FROM   population p
       LEFT JOIN read_csv($epci, header = true, auto_detect = false, delim = ',', quote = '"', columns = {
         'insee_code': 'VARCHAR', 'epci_code': 'VARCHAR', 'epci_name': 'VARCHAR', 'epci_type': 'VARCHAR'}) e
       ON e.insee_code = p.commune
WHERE  p.vintage = (SELECT max(vintage) FROM population)
ORDER  BY p.commune
