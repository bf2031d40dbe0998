-- Platforms of the COUNTER report just read that nobody declared: counted, and shown as such.
-- Grain: what × text. Parameters: $declared, identifiers of the catalogue's resources.
SELECT 'resource' AS what, platform AS text, CAST(count(*) AS INTEGER) AS rows
FROM   lake_usage_count
WHERE  platform IS NOT NULL AND resource NOT IN (SELECT unnest($declared))
GROUP  BY platform
ORDER  BY ALL
