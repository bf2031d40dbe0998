-- What each fact table holds, as the ledger counts it: uses of events, figures of reports, enrolments. Grain: table.
SELECT 'use_month' AS name, CAST(coalesce(sum(uses), 0) AS INTEGER) AS rows FROM use_month
UNION ALL
SELECT 'use_hour', CAST(coalesce(sum(uses), 0) AS INTEGER) FROM use_hour
UNION ALL
SELECT 'use_day', CAST(coalesce(sum(uses), 0) AS INTEGER) FROM use_day
UNION ALL
SELECT 'usage_count', CAST(count(*) AS INTEGER) FROM usage_count
UNION ALL
SELECT 'enrolment', CAST(count(*) AS INTEGER) FROM enrolment
UNION ALL
SELECT 'enrolment_change', CAST(count(*) AS INTEGER) FROM enrolment_change
UNION ALL
SELECT 'invoice', CAST(count(*) AS INTEGER) FROM invoice
UNION ALL
SELECT 'purchase_order', CAST(count(*) AS INTEGER) FROM purchase_order
UNION ALL
SELECT 'objective', CAST(count(*) AS INTEGER) FROM objective
UNION ALL
SELECT 'action', CAST(count(*) AS INTEGER) FROM action
UNION ALL
SELECT 'correction', CAST(count(*) AS INTEGER) FROM correction
