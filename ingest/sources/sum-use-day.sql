-- Uses by day, as the lake keeps them for good. Grain: day × member × resource.
INSERT INTO lake_use_day
SELECT 'events/' || source || strftime(day, '/%Y-%m') AS slice,
       batch,
       CAST(year(day) AS SMALLINT)                    AS year,
       CAST(month(day) AS TINYINT)                    AS month,
       day,
       member,
       r.resource,
       CAST(sum(uses) AS INTEGER)                     AS uses,
       CAST(sum(sessions) AS INTEGER)                 AS sessions
FROM   (SELECT *, CAST(wall_clock(hour * 3600) AS DATE) AS day FROM hour_use) u
       CROSS JOIN accepting
       JOIN resource_number r ON r.number = u.resource
GROUP  BY ALL
ORDER  BY day, resource, member
