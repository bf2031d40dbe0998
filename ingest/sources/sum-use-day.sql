-- Uses by day, as the lake keeps them for good. Grain: day × member × resource.
-- Parameters: $communes, homes of the accepted uses; $members, who serves each.
INSERT INTO lake_use_day
WITH home AS (SELECT unnest($communes) AS commune, unnest($members) AS member)
SELECT slice,
       batch,
       year,
       CAST(month(used_at) AS TINYINT)                        AS month,
       CAST(used_at AS DATE)                                  AS day,
       member,
       resource,
       CAST(count(*) AS INTEGER)                              AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER) AS sessions
FROM   lake_usage_event JOIN home USING (commune)
GROUP  BY ALL
ORDER  BY day, resource, member
