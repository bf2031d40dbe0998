-- Resources with the days they are offered from and to. Grain: one row per resource. Days in ISO 8601.
SELECT resource                    AS id,
       name,
       kind,
       provider,
       CAST(valid_from AS VARCHAR) AS valid_from,
       CAST(valid_to AS VARCHAR)   AS valid_to,
       replaces
FROM   resource
ORDER  BY name, resource
