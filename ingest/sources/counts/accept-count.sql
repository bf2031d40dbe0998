-- Accepted figures of a provider's spreadsheet as the lake keeps them. Grain: month × member × resource × metric.
-- Parameters: $source, $batch.
INSERT INTO lake_usage_count
SELECT 'counts/' || $source || '/' || coalesce(member, 'none') || '/' || month AS slice,
       $batch                               AS batch,
       CAST(left(month, 4) AS SMALLINT)     AS year,
       month,
       member,
       resource,
       NULL                                 AS platform,
       'counts'                             AS report,
       metric,
       NULL                                 AS data_type,
       NULL                                 AS access_method,
       CAST(sum(count) AS BIGINT)           AS value
FROM   judged_count
WHERE  verdict IS NULL
GROUP  BY ALL
ORDER  BY month, member, resource, metric
