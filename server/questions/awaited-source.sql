-- Sources of figures and the months they are awaited for. Grain: one row per source. Months as 'YYYY-MM', NULL: no end is known.
SELECT source, kind, first_month AS "from", last_month AS "to"
FROM   source
ORDER  BY source
