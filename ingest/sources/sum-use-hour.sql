-- Uses by hour of the week, as the lake keeps them for good. Grain: month × weekday (1 Monday … 7 Sunday) × hour × member × resource.
-- readers: a lower bound of the distinct ones, up to 64: whether a slice may be shown is asked of it (domain §5.6).
INSERT INTO lake_use_hour
SELECT 'events/' || source || strftime(began_at, '/%Y-%m') AS slice,
       batch,
       CAST(year(began_at) AS SMALLINT)                    AS year,
       CAST(month(began_at) AS TINYINT)                    AS month,
       CAST(isodow(began_at) AS TINYINT)                   AS weekday,
       CAST(hour(began_at) AS TINYINT)                     AS hour,
       member,
       r.resource,
       CAST(sum(uses) AS INTEGER)                          AS uses,
       CAST(sum(sessions) AS INTEGER)                      AS sessions,
       CAST(bit_count(bit_or(u.readers)) AS INTEGER)       AS readers
FROM   (SELECT *, wall_clock(hour * 3600) AS began_at FROM hour_use) u
       CROSS JOIN accepting
       JOIN resource_number r ON r.number = u.resource
GROUP  BY ALL
ORDER  BY year, month, resource, member, weekday, hour
