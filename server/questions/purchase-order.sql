-- What was ordered, which is what is shared out. Grain: one order line. Units: cents, hundredths of a percent; days in
-- ISO 8601, both included; NULL: not told.
SELECT number,
       provider,
       resource,
       CAST(fiscal_year AS INTEGER) AS fiscal_year,
       CAST(valid_from AS VARCHAR)  AS valid_from,
       CAST(valid_to AS VARCHAR)    AS valid_to,
       CAST(excl_tax AS DOUBLE)     AS excl_tax,
       vat_rate,
       CAST(incl_tax AS DOUBLE)     AS incl_tax,
       CAST(ordered_on AS VARCHAR)  AS ordered_on,
       batch
FROM   purchase_order
ORDER  BY ALL
