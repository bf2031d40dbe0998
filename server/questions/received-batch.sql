-- The files received last. Grain: one row per batch of the version, the latest first. Units: read, accepted, rejected, skipped and
-- duplicates in lines; the day it came in ISO 8601. Parameters: $most rows.
SELECT batch, source, kind, file, read, accepted, rejected, skipped, duplicates, provisional,
       CAST(received_on AS VARCHAR) AS "receivedOn"
FROM   batch
ORDER  BY received_on DESC, file DESC, batch
LIMIT  CAST($most AS INTEGER)
