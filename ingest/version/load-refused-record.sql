-- Loads the refused lines of lists of invoices and orders, of a batch that still holds its year or whose year nobody holds:
-- a list sent again, corrected, leaves none behind. Grain: one refused line. Parameters: $owned, list of 'batch slice'.
INSERT INTO refused_record
SELECT kind, provider, member, nullif(year, 0), amount, rule, batch, line
FROM   lake_refused_record
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
       OR (batch IN (SELECT split_part(held, ' ', 1) FROM (SELECT unnest($owned) AS held))
           AND slice NOT IN (SELECT substr(held, strpos(held, ' ') + 1) FROM (SELECT unnest($owned) AS held)))
ORDER  BY ALL
