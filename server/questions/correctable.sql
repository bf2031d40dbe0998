-- What the providers' totals tell, and what of it is known by hand alone. Grain: resource as received × metric. Units: none; codes.
SELECT DISTINCT received_as AS resource, metric
FROM   usage_count
ORDER  BY ALL
