-- Gives every line of a list of purchase orders its verdict. Grain: one order line; amounts in cents, rates in hundredths
-- of a percent. What is ordered is what is shared out (domain §2, money rule 1). Parameters: $source; $formats of dates;
-- $since, first year of any version of the agreement.
INSERT INTO judged_purchase_order
WITH record AS (
  SELECT row, raw, skip, fields,
         (fields ->> 'number')                           AS number,
         TRY_CAST((fields ->> 'fiscalYear') AS SMALLINT) AS stated_year,
         day_of((fields ->> 'from'), $formats)           AS valid_from,
         day_of((fields ->> 'to'), $formats)             AS valid_to,
         day_of((fields ->> 'orderedOn'), $formats)      AS ordered_on,
         cents_of((fields ->> 'exclTax'))                AS excl_tax,
         cents_of((fields ->> 'inclTax'))                AS incl_tax,
         rate_of((fields ->> 'vatRate'))                 AS vat_rate
  FROM   staged_record
),
resolved AS (
  SELECT r.*, p.provider, s.resource, coalesce(stated_year, year(valid_from)) AS fiscal_year
  FROM   record r
         LEFT JOIN known_provider p ON p.text = (fields ->> 'provider')
         LEFT JOIN known_resource s ON s.text = (fields ->> 'resource') AND holds_on(valid_from, s.since, s.until)
),
judged AS (
  SELECT *,
         CASE WHEN skip IS NOT NULL                                                THEN skip
              WHEN number IS NULL                                                  THEN 'missing-value number'
              WHEN provider IS NULL                                                THEN 'unknown-provider provider'
              WHEN resource IS NULL                                                THEN 'unknown-resource resource'
              WHEN valid_from IS NULL                                              THEN 'bad-date from'
              WHEN valid_to IS NULL                                                THEN 'bad-date to'
              WHEN valid_to < valid_from                                           THEN 'bad-period to'
              WHEN fiscal_year NOT BETWEEN 1990 AND 2100
                   OR ((fields ->> 'fiscalYear') IS NOT NULL AND stated_year IS NULL) THEN 'bad-year fiscalYear'
              WHEN year(valid_to) < $since                                         THEN 'outside-agreement to'
              WHEN (fields ->> 'orderedOn') IS NOT NULL AND ordered_on IS NULL       THEN 'bad-date orderedOn'
              WHEN (fields ->> 'vatRate') IS NOT NULL
                   AND (vat_rate IS NULL OR vat_rate NOT BETWEEN 0 AND 10000)      THEN 'bad-number vatRate'
              WHEN (fields ->> 'exclTax') IS NOT NULL AND excl_tax IS NULL           THEN 'bad-amount exclTax'
              WHEN incl_tax IS NULL                                                THEN 'bad-amount inclTax'
              WHEN incl_tax NOT BETWEEN 0 AND 1000000000                           THEN 'bad-amount inclTax'
         END AS fault
  FROM   resolved
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row)                                    > 1 AS again,
         row_number() OVER (PARTITION BY fault, provider, number, resource, valid_from ORDER BY row) > 1 AS numbered
  FROM   judged
)
SELECT row,
       verdict_of(skip, fault, again, numbered),
       rule_of(skip, fault, again, numbered, 'same-number'),
       field_of(fault, 'number'),
       (fields ->> field_of(fault, 'number')),
       'orders/' || $source || '/' || fiscal_year,
       fiscal_year, number, provider, resource, valid_from, valid_to, excl_tax, vat_rate, incl_tax, ordered_on
FROM   repeated
