-- Adds the populations received to those of the reference data; a commune received in a vintage takes the place of the
-- reference's. Grain: vintage × commune. Parameters: $owned, list of 'batch slice'.
MERGE INTO population USING (
  SELECT p.vintage, p.commune, coalesce(p.name, known.name, p.commune) AS name, p.municipal, p.total
  FROM   lake_population p LEFT JOIN commune known USING (commune)
  WHERE  p.batch || ' ' || p.slice IN (SELECT unnest($owned))
) AS received
ON  (population.vintage = received.vintage AND population.commune = received.commune)
WHEN MATCHED THEN UPDATE SET municipal = received.municipal, total = received.total
WHEN NOT MATCHED THEN INSERT (vintage, commune, name, municipal, total)
     VALUES (received.vintage, received.commune, received.name, received.municipal, received.total)
