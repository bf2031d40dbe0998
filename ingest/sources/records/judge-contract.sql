-- Gives every line of a list of contracts its verdict. Grain: one resource and period; the price in cents, taxes included.
-- Parameters: $source; $formats of dates.
INSERT INTO judged_contract
WITH record AS (
  SELECT row, raw, skip, fields,
         day_of((fields ->> 'from'), $formats) AS valid_from,
         day_of((fields ->> 'to'), $formats)   AS valid_to,
         cents_of((fields ->> 'inclTax'))      AS cents,
         lower((fields ->> 'pricing'))         AS pricing
  FROM   staged_record
),
judged AS (
  SELECT r.*, s.resource,
         CASE WHEN skip IS NOT NULL                          THEN skip
              WHEN s.resource IS NULL                        THEN 'unknown-resource resource'
              WHEN valid_from IS NULL                        THEN 'bad-date from'
              WHEN valid_to IS NULL                          THEN 'bad-date to'
              WHEN valid_to < valid_from                     THEN 'bad-period to'
              WHEN cents IS NULL OR cents NOT BETWEEN 0 AND 1000000000 THEN 'bad-amount inclTax'
              WHEN pricing NOT IN ('forfait', 'tranche', 'usager', 'jetons', 'licences') THEN 'unknown-value pricing'
         END AS fault
  FROM   record r LEFT JOIN known_resource s ON s.text = (fields ->> 'resource') AND holds_on(r.valid_from, s.since, s.until)
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row)                             > 1 AS again,
         row_number() OVER (PARTITION BY fault, resource, valid_from, valid_to ORDER BY row) > 1 AS twice
  FROM   judged
)
SELECT row,
       verdict_of(skip, fault, again, twice),
       rule_of(skip, fault, again, twice, 'same-period'),
       field_of(fault, 'resource'),
       (fields ->> field_of(fault, 'resource')),
       'contracts/' || $source || '/' || year(valid_from),
       year(valid_from), resource, valid_from, valid_to, cents, pricing
FROM   repeated
