-- Uses by hour. Grain: hour × member × resource. Counting distinct readers of so many slices would cost a second; bits cost nothing.
INSERT INTO hour_use
SELECT second // 3600                                         AS hour,
       member,
       resource,
       CAST(count(*) AS INTEGER)                              AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER) AS sessions,
       bit_or(CAST(1 AS UBIGINT) << CAST(reader & 63 AS UBIGINT)) AS readers
FROM   accepted_use JOIN commune_number n ON n.number = accepted_use.commune
GROUP  BY ALL
