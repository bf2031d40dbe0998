-- The published lattice (domain §5.6). Grain: span × member × scope. Exact counts; weighted uses in thousandths.
-- Distinct readers are never added up: they are counted in each month and quarter, and up to each month by the month of
-- their first use in the year, from the months in which each used something. The secrecy flags are set afterwards.
INSERT INTO cell
WITH
-- Uses by readers, once under their member and once under the group.
use_row AS (
  SELECT u.year, u.month, unnest([u.member, 'group']) AS member, u.resource, r.kind, k.weight, u.uses, u.sessions
  FROM   use_month u JOIN resource r USING (resource) JOIN resource_kind k USING (kind)
),
-- The months of each reader's year in which something was used, one bit each, under every member, scope and item.
reader_year AS (
  SELECT year, member, resource, reader, bit_or(1 << CAST(month - 1 AS INTEGER)) AS months FROM reader_month GROUP BY ALL
),
reader_item AS (
  SELECT y.year, unnest([y.member, 'group']) AS member, y.resource, r.kind, y.reader, y.months
  FROM   reader_year y JOIN resource r USING (resource)
),
reader_scope AS (
  SELECT year, member,
         CASE WHEN GROUPING(resource) = 0 THEN 'resource' WHEN GROUPING(kind) = 0 THEN 'kind' ELSE 'all' END AS scope,
         coalesce(resource, kind, '') AS item,
         bit_or(months) AS months
  FROM   reader_item
  GROUP  BY GROUPING SETS ((year, reader, member, resource), (year, reader, member, kind), (year, reader, member))
),
reader_pattern AS (
  SELECT year, member, scope, item, months, count(*) AS readers FROM reader_scope GROUP BY ALL
),
-- Distinct readers of each month, of the quarter it lies in, and those whose first month of the year it is.
reader_count AS (
  SELECT year, CAST(month AS TINYINT) AS month, member, scope, item,
         coalesce(sum(readers) FILTER (WHERE months & (1 << (month - 1)) <> 0), 0)                    AS readers,
         coalesce(sum(readers) FILTER (WHERE months & (7 << ((month - 1) // 3 * 3)) <> 0), 0)           AS quarter_readers,
         coalesce(sum(readers) FILTER (WHERE months & ((1 << month) - 1) = 1 << (month - 1)), 0)      AS newcomers
  FROM   reader_pattern CROSS JOIN (SELECT CAST(unnest(range(1, 13)) AS INTEGER) AS month)
  GROUP  BY ALL
),
-- Uses the providers only give as totals: one report per resource as received and month, and only where no events tell them.
counted AS (
  SELECT c.*, dense_rank() OVER (
           PARTITION BY received_as, month, member
           ORDER BY list_position(['PR', 'PR_P1', 'IR', 'TR', 'IR_M1', 'DR', 'TR_J1', 'counts'], replace(report, 'TR_B1', 'TR_J1')) NULLS LAST,
                    replace(report, 'TR_B1', 'TR_J1')) AS place
  FROM   corrected_count c
  WHERE  metric IN ('Total_Item_Requests', 'uses')
    AND  coalesce(access_method, 'Regular') = 'Regular'
    AND  NOT EXISTS (FROM coverage v WHERE v.received_as = c.received_as AND v.month = c.month AND v.grain = 'event')
),
count_row AS (
  SELECT CAST(left(c.month, 4) AS SMALLINT) AS year, CAST(right(c.month, 2) AS TINYINT) AS month,
         unnest(CASE WHEN c.member IS NULL THEN ['none'] ELSE [c.member, 'group'] END) AS member,
         c.resource, r.kind, k.weight, c.value
  FROM   counted c JOIN resource r USING (resource) JOIN resource_kind k USING (kind)
  WHERE  c.place = 1
),
event_month AS (
  SELECT year, month, member,
         CASE WHEN GROUPING(resource) = 0 THEN 'resource' WHEN GROUPING(kind) = 0 THEN 'kind' ELSE 'all' END AS scope,
         coalesce(resource, kind, '') AS item,
         sum(uses * weight) AS uses, sum(uses) AS raw_uses, sum(sessions) AS sessions
  FROM   use_row
  GROUP  BY GROUPING SETS ((year, month, member, resource), (year, month, member, kind), (year, month, member))
),
count_month AS (
  SELECT year, month, member,
         CASE WHEN GROUPING(resource) = 0 THEN 'resource' WHEN GROUPING(kind) = 0 THEN 'kind' ELSE 'all' END AS scope,
         coalesce(resource, kind, '') AS item,
         sum(value * weight) AS uses, sum(value) AS raw_uses
  FROM   count_row
  GROUP  BY GROUPING SETS ((year, month, member, resource), (year, month, member, kind), (year, month, member))
),
-- Every cell that can be asked: each scope met in a year × each member × each month received.
node AS (
  SELECT year, scope, item, bool_or(events) AS events, bool_or(weighed) AS weighed, bool_or(attributed) AS attributed
  FROM   (SELECT year, scope, item, true AS events, uses IS NOT NULL AS weighed, true AS attributed FROM event_month
          UNION ALL
          SELECT year, scope, item, false AS events, uses IS NOT NULL AS weighed, member <> 'none' AS attributed FROM count_month)
  GROUP  BY ALL
),
-- Months in which events tell of a scope, and months in which totals do.
heard AS (
  SELECT year, month, scope, item, bool_or(event) AS event, bool_or(NOT event) AS total
  FROM   (SELECT year, month, scope, item, true AS event FROM event_month
          UNION ALL
          SELECT year, month, scope, item, false AS event FROM count_month)
  GROUP  BY ALL
),
received AS (
  SELECT CAST(left(month, 4) AS SMALLINT) AS year, CAST(max(right(month, 2)) AS TINYINT) AS last FROM coverage GROUP BY 1
),
owner AS (
  SELECT DISTINCT year, scope, item, member FROM node CROSS JOIN (SELECT DISTINCT member FROM commune UNION ALL SELECT 'group') WHERE attributed
  UNION ALL
  SELECT DISTINCT year, scope, item, member FROM count_month WHERE member = 'none'
),
monthly AS (
  SELECT o.year, m.month, o.member, o.scope, o.item, o.member <> 'none' AND n.events AS events, n.weighed,
         coalesce(h.event, false) AS event, coalesce(h.total, false) AS total,
         coalesce(e.uses, 0) + coalesce(c.uses, 0)         AS uses,
         coalesce(e.raw_uses, 0) + coalesce(c.raw_uses, 0) AS raw_uses,
         coalesce(e.sessions, 0)                           AS sessions,
         coalesce(d.readers, 0)                            AS readers,
         coalesce(d.quarter_readers, 0)                    AS quarter_readers,
         coalesce(d.newcomers, 0)                          AS newcomers
  FROM   owner o
         JOIN node n     USING (year, scope, item)
         JOIN received v USING (year)
         JOIN (SELECT CAST(unnest(range(1, 13)) AS TINYINT) AS month) m ON m.month <= v.last
         LEFT JOIN heard h       ON (h.year, h.month, h.scope, h.item) = (o.year, m.month, o.scope, o.item)
         LEFT JOIN event_month e ON (e.year, e.month, e.member, e.scope, e.item) = (o.year, m.month, o.member, o.scope, o.item)
         LEFT JOIN count_month c ON (c.year, c.month, c.member, c.scope, c.item) = (o.year, m.month, o.member, o.scope, o.item)
         LEFT JOIN reader_count d
         ON (d.year, d.month, d.member, d.scope, d.item) = (o.year, m.month, o.member, o.scope, o.item)
),
quarterly AS (
  SELECT m.year, CAST(ceil(m.month / 3) * 3 AS TINYINT) AS month, m.member, m.scope, m.item, m.events, m.weighed,
         bool_or(m.event) AS event, bool_or(m.total) AS total,
         sum(m.uses) AS uses, sum(m.raw_uses) AS raw_uses, sum(m.sessions) AS sessions, max(m.quarter_readers) AS readers
  FROM   monthly m
  GROUP  BY ALL
),
to_date AS (
  SELECT year, month, member, scope, item, events, weighed,
         bool_or(event) OVER so_far AS event, bool_or(total) OVER so_far AS total,
         sum(uses) OVER so_far AS uses, sum(raw_uses) OVER so_far AS raw_uses,
         sum(sessions) OVER so_far AS sessions, sum(newcomers) OVER so_far AS readers
  FROM   monthly
  WINDOW so_far AS (PARTITION BY year, member, scope, item ORDER BY month)
),
spans AS (
  SELECT 'month' AS span, year, month, member, scope, item, events, event, total, weighed, uses, raw_uses, sessions, readers FROM monthly
  UNION ALL
  SELECT 'quarter', year, month, member, scope, item, events, event, total, weighed, uses, raw_uses, sessions, readers FROM quarterly
  UNION ALL
  SELECT 'to-date', year, month, member, scope, item, events, event, total, weighed, uses, raw_uses, sessions, readers FROM to_date
  UNION ALL
  SELECT 'year', d.year, 12, d.member, d.scope, d.item, d.events, d.event, d.total, d.weighed, d.uses, d.raw_uses, d.sessions, d.readers
  FROM   to_date d JOIN received v ON v.year = d.year AND v.last = d.month
)
SELECT span, year, month, member, scope, item,
       CASE WHEN weighed THEN CAST(uses AS DOUBLE) END,
       CAST(raw_uses AS DOUBLE),
       CASE WHEN events AND (event OR NOT total) THEN CAST(sessions AS DOUBLE) END,
       CASE WHEN events AND (event OR NOT total) THEN CAST(readers AS INTEGER) END,
       false,
       false,
       NULL,
       NULL
FROM   spans
ORDER  BY span, year, month, member, scope, item
