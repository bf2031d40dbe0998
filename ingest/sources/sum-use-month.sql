-- Uses by month, as the lake keeps them for good. Grain: month × commune × resource.
INSERT INTO lake_use_month
SELECT 'events/' || source || strftime(make_date(year, month, 1), '/%Y-%m') AS slice,
       batch,
       year,
       month,
       c.commune,
       r.resource,
       CAST(sum(uses) AS INTEGER)     AS uses,
       CAST(sum(sessions) AS INTEGER) AS sessions
FROM   reader_use u
       CROSS JOIN accepting
       JOIN commune_number c  ON c.number = u.commune
       JOIN resource_number r ON r.number = u.resource
GROUP  BY ALL
ORDER  BY year, month, resource, commune
