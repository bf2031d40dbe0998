-- The published lattice by place (domain §5.6). Grain: span × commune or EPCI × scope. Exact counts, as in cell.sql: weighted uses in
-- thousandths, readers from the months in which each used something. The secrecy flags are set afterwards.
INSERT INTO place_cell
WITH
-- Where uses of a commune count: in the commune with all resources, and in its EPCI with all and by kind.
slot AS (
  SELECT commune, unnest(['commune', 'epci', 'epci']) AS level, unnest([commune, coalesce(epci, 'none'), coalesce(epci, 'none')]) AS place, unnest(['all', 'all', 'kind']) AS scope
  FROM   commune
),
used AS (
  SELECT u.year, u.month, s.level, s.place, s.scope, CASE s.scope WHEN 'kind' THEN r.kind ELSE '' END AS item,
         sum(u.uses * k.weight) AS uses, sum(u.uses) AS raw_uses, sum(u.sessions) AS sessions
  FROM   use_month u JOIN resource r USING (resource) JOIN resource_kind k USING (kind) JOIN slot s USING (commune)
  GROUP  BY ALL
),
reader_kind AS (
  SELECT m.year, m.commune, r.kind, m.reader, bit_or(1 << CAST(m.month - 1 AS INTEGER)) AS months
  FROM   reader_month m JOIN resource r USING (resource)
  GROUP  BY ALL
),
reader_pattern AS (
  SELECT year, level, place, scope, item, months, count(*) AS readers
  FROM   (SELECT m.year, s.level, s.place, s.scope, CASE s.scope WHEN 'kind' THEN m.kind ELSE '' END AS item, m.reader,
                 bit_or(m.months) AS months
          FROM   reader_kind m JOIN slot s USING (commune)
          GROUP  BY ALL)
  GROUP  BY ALL
),
reader_count AS (
  SELECT year, CAST(month AS TINYINT) AS month, level, place, scope, item,
         coalesce(sum(readers) FILTER (WHERE months & (1 << (month - 1)) <> 0), 0)                    AS readers,
         coalesce(sum(readers) FILTER (WHERE months & (7 << ((month - 1) // 3 * 3)) <> 0), 0)           AS quarter_readers,
         coalesce(sum(readers) FILTER (WHERE months & ((1 << month) - 1) = 1 << (month - 1)), 0)      AS newcomers
  FROM   reader_pattern CROSS JOIN (SELECT CAST(unnest(range(1, 13)) AS INTEGER) AS month)
  GROUP  BY ALL
),
-- The group's cells: whether one tells readers and weighs, the places' do as it does.
whole AS (
  SELECT span, year, month, scope, item, sessions IS NOT NULL AS told, uses IS NOT NULL AS weighed FROM cell WHERE member = 'group'
),
monthly AS (
  SELECT o.year, w.month, o.level, o.place, o.scope, o.item,
         coalesce(u.uses, 0)            AS uses,
         coalesce(u.raw_uses, 0)        AS raw_uses,
         coalesce(u.sessions, 0)        AS sessions,
         coalesce(c.readers, 0)         AS readers,
         coalesce(c.quarter_readers, 0) AS quarter_readers,
         coalesce(c.newcomers, 0)       AS newcomers
  FROM   (SELECT DISTINCT year, level, place, scope, item FROM used) o
         JOIN whole w ON w.span = 'month' AND (w.year, w.scope, w.item) = (o.year, o.scope, o.item)
         LEFT JOIN used u
         ON (u.year, u.month, u.level, u.place, u.scope, u.item) = (o.year, w.month, o.level, o.place, o.scope, o.item)
         LEFT JOIN reader_count c
         ON (c.year, c.month, c.level, c.place, c.scope, c.item) = (o.year, w.month, o.level, o.place, o.scope, o.item)
),
to_date AS (
  SELECT year, month, level, place, scope, item,
         sum(uses) OVER so_far AS uses, sum(raw_uses) OVER so_far AS raw_uses,
         sum(sessions) OVER so_far AS sessions, sum(newcomers) OVER so_far AS readers,
         month = max(month) OVER (PARTITION BY year) AS is_last
  FROM   monthly
  WINDOW so_far AS (PARTITION BY year, level, place, scope, item ORDER BY month)
),
spans AS (
  SELECT 'month' AS span, year, month, level, place, scope, item, uses, raw_uses, sessions, readers FROM monthly
  UNION ALL
  SELECT 'quarter', year, CAST(ceil(month / 3) * 3 AS TINYINT) AS last, level, place, scope, item, sum(uses), sum(raw_uses), sum(sessions), max(quarter_readers)
  FROM   monthly
  GROUP  BY year, last, level, place, scope, item
  UNION ALL
  SELECT 'to-date', year, month, level, place, scope, item, uses, raw_uses, sessions, readers FROM to_date
  UNION ALL
  SELECT 'year', year, 12, level, place, scope, item, uses, raw_uses, sessions, readers FROM to_date WHERE is_last
)
SELECT s.span, s.year, s.month, s.level, s.place, s.scope, s.item,
       CASE WHEN w.weighed THEN CAST(s.uses AS DOUBLE) END,
       CAST(s.raw_uses AS DOUBLE),
       CASE WHEN w.told THEN CAST(s.sessions AS DOUBLE) END,
       CASE WHEN w.told THEN CAST(s.readers AS INTEGER) END,
       false,
       false,
       NULL,
       NULL
FROM   spans s JOIN whole w USING (span, year, month, scope, item)
ORDER  BY ALL
