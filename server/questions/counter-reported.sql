-- Which resources' reports tell which metric, of members or of nobody. Grain: one row per resource and metric. Units: none.
SELECT resource,
       metric,
       bool_or(member <> 'none') AS "ofMembers",
       bool_or(member = 'none')  AS "ofNobody"
FROM   counter_month
GROUP  BY resource, metric
ORDER  BY resource, metric
