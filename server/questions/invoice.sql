-- What was invoiced, which is compared with what is due. Grain: one invoice line. Units: cents, hundredths of a percent;
-- days in ISO 8601, both included; NULL: not told, member NULL: the whole group.
SELECT number,
       provider,
       resource,
       member,
       CAST(fiscal_year AS INTEGER) AS fiscal_year,
       CAST(valid_from AS VARCHAR)  AS valid_from,
       CAST(valid_to AS VARCHAR)    AS valid_to,
       CAST(excl_tax AS DOUBLE)     AS excl_tax,
       vat_rate,
       CAST(incl_tax AS DOUBLE)     AS incl_tax,
       CAST(ordered_on AS VARCHAR)  AS ordered_on,
       CAST(invoiced_on AS VARCHAR) AS invoiced_on,
       CAST(paid_on AS VARCHAR)     AS paid_on,
       batch
FROM   invoice
ORDER  BY ALL
