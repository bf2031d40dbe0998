-- Rows of each fact table. Grain: table.
SELECT 'usage_event' AS name, CAST(count(*) AS INTEGER) AS rows FROM usage_event
UNION ALL
SELECT 'usage_count', CAST(count(*) AS INTEGER) FROM usage_count
UNION ALL
SELECT 'enrolment', CAST(count(*) AS INTEGER) FROM enrolment
