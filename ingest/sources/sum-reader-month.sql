-- Uses of each reader by month, as the lake keeps them until the year is closed. Grain: reader × month × commune × resource.
INSERT INTO lake_reader_month
SELECT slice,
       batch,
       year,
       CAST(month(used_at) AS TINYINT)                        AS month,
       reader,
       commune,
       resource,
       CAST(count(*) AS INTEGER)                              AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER) AS sessions
FROM   lake_usage_event
WHERE  reader IS NOT NULL
GROUP  BY ALL
ORDER  BY month, resource, commune, reader
