-- Totals of the events just accepted, to compare with the provider's own. Grain: the file.
SELECT CAST(coalesce(sum(uses), 0) AS INTEGER)     AS uses,
       CAST(coalesce(sum(sessions), 0) AS INTEGER) AS sessions
FROM   lake_use_month
