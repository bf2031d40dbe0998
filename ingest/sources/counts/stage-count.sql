-- Holds values of a provider's tables as text, a piece at a time. Grain: one value. Parameters: $values (JSON list).
INSERT INTO staged_count
SELECT v.row, v.line, v.sheet, v.title, v.raw, v.date, v.commune, v.resource, v.metric, v.measured, v.value, v.number
FROM   (SELECT unnest(from_json(CAST($values AS JSON),
         '[{"row":"INTEGER","line":"INTEGER","sheet":"VARCHAR","title":"VARCHAR","raw":"VARCHAR","date":"VARCHAR","commune":"VARCHAR",
            "resource":"VARCHAR","metric":"VARCHAR","measured":"VARCHAR","value":"VARCHAR","number":"BIGINT"}]')) AS v)
