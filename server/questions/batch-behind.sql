-- Files that answers are made of. Grain: one row per file that holds something of the months, resources and subjects asked about.
-- Units: rows of the file; days in ISO 8601, months as 'YYYY-MM'.
-- Parameters: lists $months, $resources; $about: 'uses', 'enrolments', 'orders', 'actions', those of them that are asked about.
WITH behind AS (
  SELECT batch FROM use_month
  WHERE  list_contains($about, 'uses') AND printf('%04d-%02d', year, month) IN (SELECT unnest($months))
    AND  resource IN (SELECT unnest($resources))
  UNION
  SELECT batch FROM usage_count
  WHERE  list_contains($about, 'uses') AND month IN (SELECT unnest($months)) AND resource IN (SELECT unnest($resources))
  UNION
  SELECT batch FROM correction
  WHERE  list_contains($about, 'uses') AND applies
    AND  month IN (SELECT unnest($months)) AND resource IN (SELECT unnest($resources))
  UNION
  SELECT batch FROM enrolment
  WHERE  list_contains($about, 'enrolments') AND strftime(snapshot, '%Y-%m') IN (SELECT unnest($months))
  UNION
  SELECT batch FROM enrolment_change
  WHERE  list_contains($about, 'enrolments') AND strftime(changed_on, '%Y-%m') IN (SELECT unnest($months))
  UNION
  SELECT batch FROM purchase_order
  WHERE  list_contains($about, 'orders') AND resource IN (SELECT unnest($resources))
    AND  year(valid_from) <= (SELECT max(CAST(left(m, 4) AS INTEGER)) FROM (SELECT unnest($months) AS m))
    AND  year(valid_to)   >= (SELECT min(CAST(left(m, 4) AS INTEGER)) FROM (SELECT unnest($months) AS m))
  UNION
  SELECT batch FROM action
  WHERE  list_contains($about, 'actions') AND strftime(held_on, '%Y-%m') IN (SELECT unnest($months))
)
SELECT b.batch,
       b.file,
       b.source,
       b.kind,
       CAST(b.received_on AS VARCHAR) AS "receivedOn",
       b.provisional,
       b.read,
       b.accepted,
       (SELECT string_agg(DISTINCT c.reason, ', ') FROM correction c WHERE c.batch = b.batch) AS reason
FROM   batch b SEMI JOIN behind USING (batch)
ORDER  BY b.received_on, b.file, b.batch
