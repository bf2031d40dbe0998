-- Gives every line of an invoice list its verdict (convention, art. 8 and 10). Grain: one invoice line; amounts in cents,
-- rates in hundredths of a percent. member NULL: an invoice to the whole group. Without a fiscal year that of the
-- days it is for counts, where they lie in one, else the invoice's own: a January invoice belongs to the year it was made
-- for. Parameters: $source; $formats, accepted forms of a date; $since, first year of any version of the agreement.
INSERT INTO judged_invoice
WITH record AS (
  SELECT row, raw, skip, fields,
         (fields ->> 'number')      AS number,
         (fields ->> 'resource')    AS resource_text,
         (fields ->> 'member')      AS member_text,
         coalesce(lower((fields ->> 'nature')), 'facture')           AS nature,
         TRY_CAST((fields ->> 'fiscalYear') AS SMALLINT)             AS stated_year,
         day_of((fields ->> 'from'), $formats)                       AS valid_from,
         day_of((fields ->> 'to'), $formats)                         AS valid_to,
         day_of((fields ->> 'orderedOn'), $formats)                  AS ordered_on,
         day_of((fields ->> 'invoicedOn'), $formats)                 AS invoiced_on,
         day_of((fields ->> 'paidOn'), $formats)                     AS paid_on,
         cents_of((fields ->> 'exclTax'))                            AS excl_tax,
         cents_of((fields ->> 'inclTax'))                            AS incl_tax,
         rate_of((fields ->> 'vatRate'))                             AS vat_rate
  FROM   staged_record
),
resolved AS (
  SELECT r.*, p.provider, s.resource, m.member,
         coalesce(stated_year,
                  CASE WHEN year(valid_from) = year(valid_to) THEN year(valid_from) END,
                  year(invoiced_on))             AS fiscal_year,
         coalesce(incl_tax, excl_tax)             AS amount,
         CASE WHEN stated_year IS NOT NULL THEN 'fiscalYear'
              WHEN year(valid_from) = year(valid_to) THEN 'to'
              ELSE 'invoicedOn' END               AS dated_by
  FROM   record r
         LEFT JOIN known_provider p ON p.text = (fields ->> 'provider')
         LEFT JOIN known_resource s ON s.text = resource_text AND holds_on(coalesce(invoiced_on, valid_from), s.since, s.until)
         LEFT JOIN known_member m   ON m.text = member_text AND holds_on(coalesce(invoiced_on, valid_from), m.since, m.until)
),
judged AS (
  SELECT *,
         CASE WHEN skip IS NOT NULL                                                      THEN skip
              WHEN number IS NULL                                                        THEN 'missing-value number'
              WHEN (fields ->> 'provider') IS NULL                                         THEN 'missing-value provider'
              WHEN provider IS NULL                                                      THEN 'unknown-provider provider'
              WHEN resource_text IS NOT NULL AND resource IS NULL                        THEN 'unknown-resource resource'
              WHEN member_text IS NOT NULL AND member IS NULL                            THEN 'unknown-member member'
              WHEN (fields ->> 'fiscalYear') IS NOT NULL
                   AND (stated_year IS NULL OR stated_year NOT BETWEEN 1990 AND 2100)    THEN 'bad-year fiscalYear'
              WHEN (fields ->> 'invoicedOn') IS NULL AND fiscal_year IS NULL               THEN 'missing-value invoicedOn'
              WHEN (fields ->> 'invoicedOn') IS NOT NULL AND invoiced_on IS NULL           THEN 'bad-date invoicedOn'
              WHEN (fields ->> 'orderedOn') IS NOT NULL AND ordered_on IS NULL             THEN 'bad-date orderedOn'
              WHEN (fields ->> 'paidOn') IS NOT NULL AND paid_on IS NULL                   THEN 'bad-date paidOn'
              WHEN (fields ->> 'from') IS NOT NULL AND valid_from IS NULL                  THEN 'bad-date from'
              WHEN (fields ->> 'to') IS NOT NULL AND valid_to IS NULL                      THEN 'bad-date to'
              WHEN valid_to < valid_from                                                 THEN 'bad-period to'
              WHEN (fields ->> 'vatRate') IS NOT NULL
                   AND (vat_rate IS NULL OR vat_rate NOT BETWEEN 0 AND 10000)            THEN 'bad-number vatRate'
              WHEN (fields ->> 'exclTax') IS NOT NULL AND excl_tax IS NULL                 THEN 'bad-amount exclTax'
              WHEN (fields ->> 'inclTax') IS NOT NULL AND incl_tax IS NULL                 THEN 'bad-amount inclTax'
              WHEN amount IS NULL                                                        THEN 'missing-value inclTax'
              WHEN greatest(fiscal_year, year(valid_to)) < $since                        THEN 'outside-agreement ' || dated_by
              WHEN nature NOT IN ('facture', 'avoir')                                    THEN 'unknown-value nature'
              WHEN abs(amount) > 1000000000                                              THEN 'bad-amount inclTax'
              WHEN amount < 0 AND nature = 'facture'                                     THEN 'negative-amount inclTax'
         END AS fault
  FROM   resolved
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row)                                > 1 AS again,
         row_number() OVER (PARTITION BY fault, provider, number, member, resource ORDER BY row) > 1 AS numbered
  FROM   judged
)
SELECT row,
       verdict_of(skip, fault, again, numbered),
       rule_of(skip, fault, again, numbered, 'same-number'),
       field_of(fault, 'number'),
       (fields ->> field_of(fault, 'number')),
       'invoices/' || $source || '/' || fiscal_year,
       fiscal_year, number, provider, resource, member, valid_from, valid_to,
       excl_tax, vat_rate, incl_tax, ordered_on, invoiced_on, paid_on
FROM   repeated
