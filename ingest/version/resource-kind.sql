-- The kind of each resource and its weight, thousandths of a weighted use. Grain: resource.
SELECT resource, kind, coalesce(weight, 0) AS weight FROM resource JOIN resource_kind USING (kind) ORDER BY resource
