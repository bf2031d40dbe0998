-- Loads the invoice lines of the slices their batch owns. Grain: one invoice line. Parameters: $owned, list of 'batch slice'.
INSERT INTO invoice
SELECT number, provider, resource, member, year, valid_from, valid_to, excl_tax, vat_rate, incl_tax, ordered_on, invoiced_on, paid_on, batch
FROM   lake_invoice
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
ORDER  BY ALL
