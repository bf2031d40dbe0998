-- Kind of each resource. Grain: resource.
SELECT resource, kind FROM resource ORDER BY resource
