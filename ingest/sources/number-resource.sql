-- Numbers resources. Grain: resource. Parameters: $resources.
INSERT INTO resource_number
SELECT resource, CAST(row_number() OVER () AS USMALLINT) FROM (SELECT unnest($resources) AS resource)
