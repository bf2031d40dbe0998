-- What the published version is. Grain: one row. published_at in UTC, ISO 8601; agreement and merges as JSON text.
-- Every column that is there: a version of before merges of resources has none for them, and is served all the same.
SELECT * REPLACE (coalesce(checksum, '')                       AS checksum,
                  strftime(published_at, '%Y-%m-%dT%H:%M:%SZ') AS published_at,
                  CAST(agreement AS VARCHAR)                   AS agreement)
FROM   version
