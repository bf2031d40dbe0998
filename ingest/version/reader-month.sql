-- Uses of each reader by month and resource. Grain: reader × month × resource.
INSERT INTO reader_month
SELECT CAST(left(month, 4) AS SMALLINT)                        AS year,
       CAST(right(month, 2) AS TINYINT)                        AS month,
       member,
       commune,
       resource,
       reader,
       CAST(count(*) AS INTEGER)                               AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER)  AS sessions
FROM   usage_event
GROUP  BY ALL
ORDER  BY ALL
