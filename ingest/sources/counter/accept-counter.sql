-- Figures of one COUNTER report as the lake keeps them. Grain: month × member × resource × report × metric × attributes.
-- Zeros are kept: a reported zero is not a missing month. Parameters: $batch, $source, $figures (JSON list).
INSERT INTO lake_usage_count
SELECT 'counter/' || $source || '/' || f.report || '/' || f.institution || '/' || f.month AS slice,
       $batch                              AS batch,
       CAST(left(f.month, 4) AS SMALLINT)  AS year,
       f.month,
       f.member,
       f.resource,
       f.platform,
       f.report,
       f.metric,
       f.dataType,
       f.accessMethod,
       f.value
FROM   (SELECT unnest(from_json(CAST($figures AS JSON), '[{"month":"VARCHAR","member":"VARCHAR","institution":"VARCHAR",
         "resource":"VARCHAR","platform":"VARCHAR","report":"VARCHAR","metric":"VARCHAR","dataType":"VARCHAR",
         "accessMethod":"VARCHAR","value":"BIGINT"}]')) AS f)
ORDER  BY ALL
