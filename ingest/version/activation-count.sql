-- Activation of those enrolled in the last snapshot of each member and year (domain §4, §5.2): who of them was active in the
-- calendar year, up to the snapshot's month. Grain: year × member × measure; only years in which a source tells it.
-- inactive: enrolled for over 24 months without a use in 24; only where what is known goes back that far.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO enrolment_count
WITH
card AS (
  SELECT source, account, any_value(reader) AS card
  FROM   lake_enrolment_account
  WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
  GROUP  BY ALL
),
active AS (
  SELECT DISTINCT coalesce(c.card, a.reader) AS reader, make_date(a.year, a.month, 1) AS month
  FROM   lake_enrolment_activity a
         LEFT JOIN card c ON a.is_account AND c.source = split_part(a.slice, '/', 2) AND c.account = a.reader
  WHERE  a.batch || ' ' || a.slice IN (SELECT unnest($owned))
    AND  (NOT a.is_account OR c.card IS NOT NULL)
),
listed AS (
  SELECT e.reader, c.member, e.snapshot, e.state, e.enrolled_on, e.expires_on, year(e.snapshot) AS year,
         max(e.snapshot) OVER (PARTITION BY c.member, year(e.snapshot)) AS latest
  FROM   lake_enrolment e JOIN commune c USING (commune)
  WHERE  e.batch || ' ' || e.slice IN (SELECT unnest($owned))
),
enrolled AS (
  SELECT reader, member, snapshot, enrolled_on, year
  FROM   listed
  WHERE  snapshot = latest AND state IN ('active', 'renewed', 'validated') AND (expires_on IS NULL OR expires_on >= snapshot)
),
followed AS (
  SELECT e.member, e.year, e.snapshot, e.enrolled_on, e.reader,
         count(a.month) FILTER (year(a.month) = e.year)                                            AS months,
         count(a.month)                                                                            AS ever,
         count(a.month) FILTER (a.month > date_trunc('month', e.snapshot) - INTERVAL 24 MONTH)      AS lately
  FROM   enrolled e LEFT JOIN active a ON a.reader = e.reader AND a.month <= e.snapshot
  GROUP  BY ALL
),
reach AS (
  SELECT min(month) AS first, list(DISTINCT year(month)) AS years FROM active
),
counted AS (
  SELECT f.year, f.member,
         count(*) FILTER (f.months > 0)                        AS active,
         count(*) FILTER (f.months >= 3)                       AS regular,
         count(*) FILTER (f.months BETWEEN 1 AND 2)            AS occasional,
         count(*) FILTER (f.months = 0)                        AS idle,
         count(*) FILTER (f.ever = 0)                          AS never,
         count(*) FILTER (f.months = 0 AND f.ever > 0)         AS lapsed,
         CASE WHEN any_value(r.first) <= any_value(f.snapshot) - INTERVAL 24 MONTH
              THEN count(*) FILTER (f.lately = 0 AND f.enrolled_on <= f.snapshot - INTERVAL 24 MONTH) END AS inactive
  FROM   followed f CROSS JOIN reach r
  WHERE  list_contains(r.years, f.year)
  GROUP  BY ALL
),
own AS (
  UNPIVOT counted ON active, regular, occasional, idle, never, lapsed, inactive INTO NAME measure VALUE readers
),
all_of_them AS (
  SELECT year, member, measure, readers FROM own
  UNION ALL
  SELECT year, 'group', measure, sum(readers) FROM own
  GROUP  BY year, measure
  HAVING count(*) = (SELECT count(DISTINCT member) FROM commune)
)
SELECT make_date(year - 1, 12, 31), make_date(year, 12, 31), 'activity', member, '', measure, CAST(readers AS INTEGER), false, false
FROM   all_of_them
ORDER  BY ALL
