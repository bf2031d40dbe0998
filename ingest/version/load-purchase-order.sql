-- Loads the order lines of the slices their batch owns. Grain: one order line. Parameters: $owned, list of 'batch slice'.
INSERT INTO purchase_order
SELECT number, provider, resource, year, valid_from, valid_to, excl_tax, vat_rate, incl_tax, ordered_on, batch
FROM   lake_purchase_order
WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
ORDER  BY ALL
