-- Uses of each reader by month. Grain: reader × month × commune × resource.
INSERT INTO reader_use
SELECT year,
       CAST(month(wall_clock(second)) AS TINYINT) AS month,
       reader,
       commune,
       resource,
       CAST(count(*) AS INTEGER)                                AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER)   AS sessions
FROM   accepted_use
GROUP  BY ALL
