-- Accepted uses that came with their pseudonyms. Grain: one use. A session begins at its first use on the resource:
-- the provider's session, else reader and hour (COUNTER 5.1, sessions without an identifier).
INSERT INTO accepted_use
SELECT CAST(year(used_at) AS SMALLINT),
       CAST(epoch(used_at) AS INTEGER),
       k.reader,
       c.number,
       r.number,
       row_number() OVER (
         PARTITION BY j.resource, j.reader, coalesce(session, hash(date_trunc('hour', used_at)))
         ORDER BY used_at, row) = 1
FROM   judged_event j
       JOIN commune_number c  USING (commune)
       JOIN resource_number r ON r.resource = j.resource
       LEFT JOIN reader_key k ON k.key = j.reader AND k.year = year(used_at)
WHERE  verdict IS NULL
ORDER  BY k.reader, r.number, used_at, row
