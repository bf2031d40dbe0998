-- Uses by hour of the week, as the lake keeps them for good. Grain: month × weekday (1 Monday … 7 Sunday) × hour × member × resource.
-- Parameters: $communes, homes of the accepted uses; $members, who serves each.
INSERT INTO lake_use_hour
WITH home AS (SELECT unnest($communes) AS commune, unnest($members) AS member)
SELECT slice,
       batch,
       year,
       CAST(month(used_at) AS TINYINT)                        AS month,
       CAST(isodow(used_at) AS TINYINT)                       AS weekday,
       CAST(hour(used_at) AS TINYINT)                         AS hour,
       member,
       resource,
       CAST(count(*) AS INTEGER)                              AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER) AS sessions
FROM   lake_usage_event JOIN home USING (commune)
GROUP  BY ALL
ORDER  BY month, resource, member, weekday, hour
