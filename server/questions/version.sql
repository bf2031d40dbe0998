-- What the published version is. Grain: one row. published_at in UTC, ISO 8601; agreement and merges as JSON text.
SELECT number,
       coalesce(checksum, '')                       AS checksum,
       strftime(published_at, '%Y-%m-%dT%H:%M:%SZ') AS published_at,
       demonstration,
       CAST(agreement AS VARCHAR)                   AS agreement,
       coalesce(CAST(merges AS VARCHAR), '[]')      AS merges
FROM   version
