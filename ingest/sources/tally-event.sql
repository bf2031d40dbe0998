-- How many rows of an event file got which verdict. Grain: verdict × rule.
-- Parameters: $rules, every rule; $refusals, those that refuse a row.
SELECT 'accepted' AS verdict, '' AS rule, CAST(count(*) AS INTEGER) AS rows FROM accepted_use
UNION ALL
SELECT verdict, CASE verdict WHEN 'skipped' THEN 'double-click' ELSE '' END, CAST(count(*) AS INTEGER)
FROM   dropped_event
GROUP  BY verdict
UNION ALL
SELECT CASE WHEN list_contains($refusals, name) THEN 'rejected' ELSE 'skipped' END, name, rows
FROM   (SELECT list_extract($rules, CAST(rule AS BIGINT)) AS name, CAST(count(*) AS INTEGER) AS rows
        FROM staged_event WHERE rule IS NOT NULL GROUP BY rule)
ORDER  BY ALL
