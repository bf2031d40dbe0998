-- Cohorts of readers within each year (domain §5.2): by first month of activity, all resources together, how many were active in
-- each month from it on. Grain: year × member × first month × month, up to the last month received. Of closed years what was frozen.
INSERT INTO cohort_cell
WITH
-- The months of each reader's year in which something was used, one bit each, under its member and under the group.
reader_year AS (
  SELECT year, member, reader, bit_or(1 << CAST(month - 1 AS INTEGER)) AS months FROM reader_month GROUP BY ALL
),
pattern AS (
  SELECT year, member, months, count(*) AS readers FROM reader_year GROUP BY ALL
  UNION ALL
  SELECT year, 'group', months, count(*)
  FROM   (SELECT year, reader, bit_or(months) AS months FROM reader_year GROUP BY ALL)
  GROUP  BY ALL
),
received AS (
  SELECT CAST(left(month, 4) AS SMALLINT) AS year, max(CAST(right(month, 2) AS INTEGER)) AS last
  FROM   coverage
  GROUP  BY 1
),
slot AS (
  SELECT y.year, m.member, f.month AS first_month, n.month
  FROM   (SELECT DISTINCT year FROM reader_month) y
         JOIN received v USING (year)
         CROSS JOIN (SELECT DISTINCT member FROM commune UNION ALL SELECT 'group') m
         JOIN (SELECT CAST(unnest(range(1, 13)) AS INTEGER) AS month) f ON f.month <= v.last
         JOIN (SELECT CAST(unnest(range(1, 13)) AS INTEGER) AS month) n ON n.month BETWEEN f.month AND v.last
),
active AS (
  SELECT p.year, p.member, f.month AS first_month, n.month, sum(p.readers) AS readers
  FROM   pattern p
         JOIN (SELECT CAST(unnest(range(1, 13)) AS INTEGER) AS month) f ON p.months & ((1 << f.month) - 1) = 1 << (f.month - 1)
         JOIN (SELECT CAST(unnest(range(1, 13)) AS INTEGER) AS month) n ON p.months & (1 << (n.month - 1)) <> 0
  GROUP  BY ALL
),
counted AS (
  SELECT s.year, s.member, s.first_month, s.month, coalesce(a.readers, 0) AS readers
  FROM   slot s LEFT JOIN active a USING (year, member, first_month, month)
)
SELECT year, member, first_month, month, readers, false, false
FROM   counted
WHERE  year NOT IN (SELECT year FROM closed_year)
UNION ALL
SELECT year, member, first_month, month, readers, false, false
FROM   lake_frozen_cohort
WHERE  year IN (SELECT year FROM closed_year)
ORDER  BY ALL
