-- What the slices of the file just read come to, kept in the ledger so that comparing needs no scan.
-- Grain: slice × measure, money in cents; reports stay apart, because the same usage stands in several of them.
SELECT slice, 'uses' AS measure, CAST(sum(uses) AS DOUBLE) AS value
FROM   lake_use_month
GROUP  BY slice
UNION ALL
SELECT slice, 'sessions', CAST(sum(sessions) AS DOUBLE)
FROM   lake_use_month
GROUP  BY slice
UNION ALL
SELECT slice, metric, CAST(sum(value) AS DOUBLE)
FROM   lake_usage_count
GROUP  BY slice, metric
UNION ALL
SELECT slice, state, CAST(count(*) AS DOUBLE)
FROM   (SELECT slice, state FROM lake_enrolment UNION ALL SELECT slice, state FROM lake_enrolment_change)
GROUP  BY slice, state
UNION ALL
SELECT slice, 'incl_tax', CAST(sum(incl_tax) AS DOUBLE)
FROM   (SELECT slice, incl_tax FROM lake_invoice UNION ALL SELECT slice, incl_tax FROM lake_purchase_order)
GROUP  BY slice
UNION ALL
SELECT slice, 'cents', CAST(sum(cents) AS DOUBLE)
FROM   lake_contract
GROUP  BY slice
UNION ALL
SELECT slice, 'municipal', CAST(sum(municipal) AS DOUBLE)
FROM   lake_population
GROUP  BY slice
ORDER  BY ALL
