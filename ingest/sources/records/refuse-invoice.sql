-- Keeps what could be understood of the refused lines of a list of invoices. Grain: one line; amounts in cents.
-- Parameters: $batch; $source.
INSERT INTO lake_refused_record BY NAME
SELECT 'invoices/' || $source || '/' || coalesce(year, 0) AS slice,
       $batch AS batch, coalesce(year, 0) AS year, 'invoices' AS kind, row AS line, rule, provider, member,
       coalesce(incl_tax, excl_tax) AS amount
FROM   judged_invoice
WHERE  verdict = 'rejected'
