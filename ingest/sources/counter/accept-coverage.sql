-- Months one COUNTER report covers, with or without a figure in them: what it leaves out was not used.
-- Grain: month × institution × resource; resource NULL: everything the series brings. Parameters: $batch, $series (JSON list).
INSERT INTO lake_usage_coverage
SELECT s.series || '/' || s.month AS slice, $batch AS batch, CAST(left(s.month, 4) AS SMALLINT) AS year, s.month, s.member,
       s.resource
FROM   (SELECT unnest(from_json(CAST($series AS JSON), '[{"series":"VARCHAR","month":"VARCHAR","member":"VARCHAR",
         "resource":"VARCHAR"}]')) AS s)
ORDER  BY ALL
