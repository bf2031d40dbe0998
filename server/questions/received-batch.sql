-- The files received last. Grain: one row per batch of the version, the latest first. Units: read, accepted, rejected, skipped and
-- duplicates in lines; the day it came in ISO 8601. Parameters: $most rows;
-- $members: those of whose readers files are told, and '*' for whoever is told of every file.
SELECT batch, source, kind, file, read, accepted, rejected, skipped, duplicates, provisional,
       CAST(received_on AS VARCHAR) AS "receivedOn"
FROM   batch
WHERE  list_contains($members, '*') OR list_contains($members, member)
ORDER  BY received_on DESC, file DESC, batch
LIMIT  CAST($most AS INTEGER)
