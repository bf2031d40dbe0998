-- Months of the uses of a file, and how many each holds. Grain: month. start: its first second since 1970.
SELECT CAST(epoch(month) AS INTEGER)                      AS start,
       CAST(epoch(month + INTERVAL 1 MONTH) AS INTEGER)   AS stop,
       CAST(sum(rows) AS INTEGER)                         AS rows,
       CAST(bool_or(session) AS BOOLEAN)                  AS session
FROM   (SELECT date_trunc('month', wall_clock(day * 86400)) AS month, rows, session
        FROM   (SELECT second // 86400 AS day, count(*) AS rows, count(session) > 0 AS session
                FROM   staged_event
                WHERE  rule IS NULL
                GROUP  BY 1))
GROUP  BY month
ORDER  BY month
