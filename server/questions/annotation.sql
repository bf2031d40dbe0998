-- Dated events that explain figures. Grain: one row per event. Days in ISO 8601.
SELECT CAST(date AS VARCHAR) AS date, kind, label, member, resource
FROM   annotation
ORDER  BY date, kind, label
