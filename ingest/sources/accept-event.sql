-- Accepted events as the lake keeps them. Grain: one use. A session begins at its first use on the resource:
-- the provider's session, else reader and hour (COUNTER 5.1, sessions without an identifier).
-- Parameters: $source, $batch.
INSERT INTO lake_usage_event
SELECT 'events/' || $source || '/' || strftime(used_at, '%Y-%m') AS slice,
       $batch                                               AS batch,
       year(used_at)                                             AS year,
       used_at,
       reader,
       commune,
       resource,
       row_number() OVER (
         PARTITION BY resource, reader, coalesce(session, hash(date_trunc('hour', used_at)))
         ORDER BY used_at, row) = 1                              AS session_start
FROM   judged_event
WHERE  verdict IS NULL
ORDER  BY used_at, row
