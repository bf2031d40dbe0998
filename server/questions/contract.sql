-- Orders. Grain: one row per resource and period. Units: cents, taxes included; days in ISO 8601, both included.
SELECT resource,
       CAST(valid_from AS VARCHAR) AS valid_from,
       CAST(valid_to AS VARCHAR)   AS valid_to,
       CAST(cents AS DOUBLE)       AS cents
FROM   contract
ORDER  BY resource, valid_from, valid_to, cents
