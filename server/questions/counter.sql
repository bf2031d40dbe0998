-- COUNTER metrics as reported. Grain: one row per month, member, resource, report and metric. Units: requests, as the report counts.
-- Parameters: $from, $to years, inclusive; $kind and $resource NULL for all.
SELECT year, month, member, resource, report, metric, sum(value) AS value
FROM   counter_month
WHERE  year BETWEEN CAST($from AS SMALLINT) AND CAST($to AS SMALLINT)
  AND  ($kind IS NULL OR kind = $kind)
  AND  ($resource IS NULL OR resource = $resource)
GROUP  BY ALL
ORDER  BY ALL
