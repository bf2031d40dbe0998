-- Uses by month, as the lake keeps them for good. Grain: month × commune × resource.
INSERT INTO lake_use_month
SELECT slice,
       batch,
       year,
       CAST(month(used_at) AS TINYINT)                        AS month,
       commune,
       resource,
       CAST(count(*) AS INTEGER)                              AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER) AS sessions
FROM   lake_usage_event
GROUP  BY ALL
ORDER  BY month, resource, commune
