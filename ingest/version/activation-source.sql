-- Which sources of events tell whose enrolment was active. Grain: year × source. Parameters: $owned, list of 'batch slice'.
INSERT INTO activation_source
WITH told AS (
  SELECT DISTINCT batch, slice, year FROM lake_use_month WHERE batch || ' ' || slice IN (SELECT unnest($owned))
),
known AS (
  SELECT DISTINCT a.batch, a.slice
  FROM   lake_enrolment_activity a
  WHERE  NOT a.is_account
     OR  EXISTS (FROM lake_enrolment_account t
                 WHERE  t.source = split_part(a.slice, '/', 2) AND t.batch || ' ' || t.slice IN (SELECT unnest($owned)))
)
SELECT t.year, split_part(t.slice, '/', 2) AS source, bool_and(k.batch IS NOT NULL) AS linked
FROM   told t LEFT JOIN known k ON (k.batch, k.slice) = (t.batch, t.slice)
GROUP  BY ALL
ORDER  BY ALL
