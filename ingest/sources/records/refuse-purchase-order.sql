-- Keeps what could be understood of the refused lines of a list of orders. Grain: one line; amounts in cents.
-- Parameters: $batch; $source.
INSERT INTO lake_refused_record BY NAME
SELECT 'orders/' || $source || '/' || coalesce(year, 0) AS slice,
       $batch AS batch, coalesce(year, 0) AS year, 'orders' AS kind, row AS line, rule, provider, NULL AS member,
       coalesce(incl_tax, excl_tax) AS amount
FROM   judged_purchase_order
WHERE  verdict = 'rejected'
