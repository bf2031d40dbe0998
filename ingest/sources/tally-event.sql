-- How many rows of an event file got which verdict. Grain: verdict × rule. Parameters: $refusals, rules that refuse a row.
SELECT 'accepted' AS verdict, '' AS rule, CAST(count(*) AS INTEGER) AS rows FROM accepted_use
UNION ALL
SELECT verdict, CASE verdict WHEN 'skipped' THEN 'double-click' ELSE '' END, CAST(count(*) AS INTEGER)
FROM   dropped_event
GROUP  BY verdict
UNION ALL
SELECT CASE WHEN list_contains($refusals, rule) THEN 'rejected' ELSE 'skipped' END, rule, CAST(count(*) AS INTEGER)
FROM   staged_event
WHERE  rule IS NOT NULL
GROUP  BY rule
ORDER  BY ALL
