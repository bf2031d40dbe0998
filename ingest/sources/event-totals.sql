-- Totals of the events just accepted, to compare with the provider's own. Grain: the file.
SELECT CAST(count(*) AS INTEGER)                             AS uses,
       CAST(count(*) FILTER (WHERE session_start) AS INTEGER) AS sessions
FROM   lake_usage_event
