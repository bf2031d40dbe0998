-- Platforms and institutions of the COUNTER report just read that nobody declared: counted, and shown as such.
-- Grain: what × text. Parameters: $declared, identifiers of the catalogue's resources.
SELECT 'resource' AS what, platform AS text, CAST(count(*) AS INTEGER) AS rows
FROM   lake_usage_count
WHERE  platform IS NOT NULL AND resource NOT IN (SELECT unnest($declared))
GROUP  BY platform
UNION ALL
SELECT 'institution', split_part(slice, '/', 4), CAST(count(*) AS INTEGER)
FROM   lake_usage_count
WHERE  slice LIKE 'counter/%' AND member IS NULL
GROUP  BY ALL
ORDER  BY ALL
