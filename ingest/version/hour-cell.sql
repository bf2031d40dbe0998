-- The published hours of the week (domain §5.6). Grain: year × member × scope × weekday × hour, with the margins of both. Weighted uses
-- in thousandths. Exact readers are known of the whole year alone; of less, the most that any of its parts is known to have.
-- The secrecy flags are set afterwards.
INSERT INTO hour_cell
WITH
-- Readers who changed home within a month would be counted in two members: so many at most. Of a closed year nobody knows.
moved AS (
  SELECT year, month, resource, sum(homes - 1) AS readers
  FROM   (SELECT year, month, resource, reader, count(*) AS homes
          FROM   reader_month
          GROUP  BY ALL
          HAVING min(commune) <> max(commune))
  GROUP  BY ALL
),
own AS (
  SELECT year, month, member, resource, weekday, hour, uses, sessions, readers FROM use_hour
),
together AS (
  SELECT o.year, o.month, 'group' AS member, o.resource, o.weekday, o.hour, sum(o.uses) AS uses, sum(o.sessions) AS sessions,
         CASE WHEN bool_or(k.year IS NOT NULL) THEN greatest(max(o.readers), sum(o.readers) - coalesce(any_value(m.readers), 0))
              ELSE max(o.readers) END AS readers
  FROM   own o
         LEFT JOIN moved m USING (year, month, resource)
         LEFT JOIN (SELECT DISTINCT year FROM reader_month) k ON k.year = o.year
  GROUP  BY ALL
),
summed AS (
  SELECT u.year, u.member, CASE WHEN GROUPING(r.kind) = 0 THEN 'kind' ELSE 'all' END AS scope, coalesce(r.kind, '') AS item,
         coalesce(u.weekday, 0) AS weekday, coalesce(u.hour, -1) AS hour,
         sum(u.uses * k.weight) AS uses, sum(u.uses) AS raw_uses, sum(u.sessions) AS sessions, max(u.readers) AS readers
  FROM   (FROM own UNION ALL FROM together) u JOIN resource r USING (resource) JOIN resource_kind k USING (kind)
  GROUP  BY GROUPING SETS ((u.year, u.member, r.kind, u.weekday, u.hour), (u.year, u.member, r.kind, u.weekday), (u.year, u.member, r.kind, u.hour), (u.year, u.member, r.kind),
                           (u.year, u.member, u.weekday, u.hour), (u.year, u.member, u.weekday), (u.year, u.member, u.hour), (u.year, u.member))
),
total AS (
  SELECT year, member, scope, item, uses IS NOT NULL AS weighed FROM summed WHERE weekday = 0 AND hour = -1
)
SELECT t.year, 0, t.member, t.scope, t.item, CAST(d.weekday AS TINYINT), CAST(h.hour AS TINYINT),
       CASE WHEN t.weighed THEN CAST(coalesce(s.uses, 0) AS DOUBLE) END,
       CAST(coalesce(s.raw_uses, 0) AS DOUBLE),
       CAST(coalesce(s.sessions, 0) AS DOUBLE),
       CAST(coalesce(CASE WHEN d.weekday = 0 AND h.hour = -1 THEN c.readers END, s.readers, 0) AS INTEGER),
       false,
       false,
       NULL,
       NULL
FROM   total t
       CROSS JOIN (SELECT unnest(range(0, 8)) AS weekday) d
       CROSS JOIN (SELECT unnest(range(-1, 24)) AS hour) h
       LEFT JOIN summed s
       ON (s.year, s.member, s.scope, s.item, s.weekday, s.hour) = (t.year, t.member, t.scope, t.item, d.weekday, h.hour)
       LEFT JOIN cell c
       ON (c.span, c.year, c.member, c.scope, c.item) = ('year', t.year, t.member, t.scope, t.item)
ORDER  BY ALL
