-- Resources just accepted, as the catalogue writes them. Grain: one resource. Days in ISO 8601.
SELECT id, name, kind, provider, CAST(valid_from AS VARCHAR) AS "from", CAST(valid_to AS VARCHAR) AS "to", replaces,
       string_split(coalesce(aliases, ''), '|') AS aliases
FROM   lake_resource
ORDER  BY id
