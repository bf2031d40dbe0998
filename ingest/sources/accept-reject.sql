-- Refused rows of one file as the lake keeps them. Grain: row. Parameters: $batch, $rejects (JSON list).
INSERT INTO lake_reject
SELECT $batch, r.line, r.field, r.rule, r.value, r.month
FROM   (SELECT unnest(from_json(CAST($rejects AS JSON),
         '[{"line":"INTEGER","field":"VARCHAR","rule":"VARCHAR","value":"VARCHAR","month":"VARCHAR"}]')) AS r)
