-- What came of each source. Grain: source × month × member ('none': non réparti). uses: every figure of the slice added up,
-- to tell a reported zero from a use; rejected: refused lines of the month, whoever they are of.
-- A file of events tells of every member at once; totals tell of the members they name. Parameters: $owned, 'batch slice'.
INSERT INTO reception
WITH owned AS (
  SELECT split_part(o, ' ', 1) AS batch, split_part(o, ' ', 2) AS slice, string_split(split_part(o, ' ', 2), '/') AS part
  FROM   (SELECT unnest($owned) AS o)
),
heard AS (
  SELECT batch, slice, part[1] AS kind, part[2] AS source, part[-1] AS month
  FROM   owned
  WHERE  part[1] IN ('events', 'counts', 'counter')
),
told AS (
  SELECT u.batch, u.slice, c.member, sum(u.uses) AS uses
  FROM   lake_use_month u JOIN heard h USING (batch, slice) JOIN commune c USING (commune)
  GROUP  BY ALL
  UNION ALL
  SELECT h.batch, h.slice, m.member, 0
  FROM   heard h CROSS JOIN (SELECT DISTINCT member FROM commune) m
  WHERE  h.kind = 'events'
  UNION ALL
  SELECT u.batch, u.slice, coalesce(u.member, 'none'), sum(abs(u.value))
  FROM   lake_usage_count u JOIN heard h USING (batch, slice)
  GROUP  BY ALL
  UNION ALL
  SELECT DISTINCT u.batch, u.slice, coalesce(u.member, 'none'), 0
  FROM   lake_usage_coverage u JOIN heard h USING (batch, slice)
),
refused AS (
  SELECT b.source, r.month, count(*) AS rejected
  FROM   reject r JOIN batch b USING (batch)
  WHERE  r.month IS NOT NULL AND b.kind IN ('events', 'counts', 'counter')
  GROUP  BY ALL
),
received AS (
  SELECT h.source, h.month, t.member, sum(t.uses) AS uses, max(h.batch) AS batch
  FROM   heard h JOIN told t USING (batch, slice)
  GROUP  BY ALL
)
SELECT source, month, coalesce(r.member, 'none'), CAST(r.uses AS DOUBLE), CAST(coalesce(f.rejected, 0) AS INTEGER), r.batch
FROM   received r FULL JOIN refused f USING (source, month)
ORDER  BY source, month, member
