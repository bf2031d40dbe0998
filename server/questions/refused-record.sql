-- Lines of lists of invoices and orders in quarantine. Grain: one line, with the name of its file. Units: cents; NULL: not
-- told, or nobody known.
SELECT r.kind,
       r.provider,
       r.member,
       CAST(r.fiscal_year AS INTEGER) AS fiscal_year,
       CAST(r.amount AS DOUBLE)       AS amount,
       r.rule,
       r.batch,
       b.file,
       r.line
FROM   refused_record r
       JOIN batch b ON b.batch = r.batch
ORDER  BY ALL
