-- Uses by hour. Grain: hour × member × resource.
INSERT INTO hour_use
SELECT second // 3600                                         AS hour,
       member,
       resource,
       CAST(count(*) AS INTEGER)                              AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER) AS sessions
FROM   accepted_use JOIN commune_number n ON n.number = accepted_use.commune
GROUP  BY ALL
