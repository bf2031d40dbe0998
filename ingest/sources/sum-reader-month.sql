-- Uses of each reader by month, as the lake keeps them until the year is closed. Grain: reader × month × commune × resource.
INSERT INTO lake_reader_month
SELECT 'events/' || source || strftime(make_date(year, month, 1), '/%Y-%m') AS slice,
       batch,
       year,
       month,
       key AS reader,
       c.commune,
       r.resource,
       uses,
       sessions
FROM   reader_use u
       CROSS JOIN accepting
       JOIN commune_number c  ON c.number = u.commune
       JOIN resource_number r ON r.number = u.resource
       JOIN reader_key USING (reader, year)
ORDER  BY year, month, resource, commune, reader
