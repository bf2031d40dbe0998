-- Rows of a big group of libraries, the same each time: readers by the inhabitants of their commune, few heavy users and many
-- light ones, uses by the hour and the day. Grain: reader_month, use_month, use_hour, use_day, usage_count, enrolment.
-- Variables: events (about so many), readers of each year, first_year, years, items (resources of events), batch.

CREATE OR REPLACE TEMP MACRO draw(what, one, other) AS (hash(what, one, other) % 1000003) / 1000003;

CREATE TEMP TABLE big_resource AS
SELECT resource, row_number() OVER (ORDER BY resource) - 1 AS item FROM resource WHERE resource LIKE 'evenements-%';

CREATE TEMP TABLE big_month AS
SELECT CAST(first_year + y AS SMALLINT) AS year, CAST(m AS TINYINT) AS month
FROM   (SELECT getvariable('first_year') AS first_year, unnest(range(getvariable('years'))) AS y), (SELECT unnest(range(1, 13)) AS m);

CREATE TEMP TABLE big_reader AS
WITH home AS (
  SELECT c.commune, c.member, sum(p.municipal) OVER (ORDER BY c.commune) AS upto
  FROM   commune c JOIN population p USING (commune)
  WHERE  p.vintage = (SELECT max(vintage) FROM population)
),
drawn AS (
  SELECT reader, draw('home', reader, 0) * (SELECT max(upto) FROM home) AS place, draw('zeal', reader, 0) AS zeal
  FROM   (SELECT unnest(range(getvariable('readers'))) AS reader)
)
SELECT CAST(d.reader AS INTEGER) AS reader, h.commune, h.member, d.zeal
FROM   drawn d ASOF JOIN home h ON d.place < h.upto;

-- Each reader has three favourites, and touches each in one month out of five on the whole; the zealous in one out of two.
INSERT INTO reader_month (year, month, member, commune, resource, reader, uses, sessions)
WITH touched AS (
  SELECT m.year, m.month, r.*, slot, hash('item', r.reader, slot) % getvariable('items') AS item
  FROM   big_reader r, big_month m, (SELECT unnest(range(3)) AS slot)
  WHERE  hash('touch', r.reader, m.year * 12 + m.month, slot) % 1000 < 80 + 420 * pow(r.zeal, 3)
),
counted AS (
  SELECT year, month, member, commune, item, reader,
         CAST(1 + floor(-ln(1 - draw('uses', reader, year * 12 + month)) * (1 + 4 * zeal)
                        * (SELECT getvariable('events') / (getvariable('readers') * getvariable('years') * 12 * 2.27))) AS INTEGER) AS uses
  FROM   touched
)
SELECT c.year, c.month, c.member, c.commune, r.resource, c.reader, max(c.uses), CAST(ceil(max(c.uses) / 3) AS INTEGER)
FROM   counted c JOIN big_resource r USING (item)
GROUP  BY ALL
ORDER  BY c.year, c.month, r.resource, c.member, c.commune, c.reader;

INSERT INTO use_month (year, month, member, commune, resource, uses, sessions, batch)
SELECT year, month, member, commune, resource, CAST(sum(uses) AS INTEGER), CAST(sum(sessions) AS INTEGER), getvariable('batch')
FROM   reader_month
GROUP  BY ALL
ORDER  BY year, month, resource, member, commune;

-- A month's uses over the hours of the week, evenings above all, to the last one: what is left of rounding goes to the next hour.
INSERT INTO use_hour (year, month, weekday, hour, member, resource, uses, sessions, readers)
WITH share AS (
  SELECT weekday, hour, sum(weight) OVER (ORDER BY weekday, hour) / sum(weight) OVER () AS upto,
         (sum(weight) OVER (ORDER BY weekday, hour) - weight) / sum(weight) OVER () AS from_
  FROM   (SELECT weekday, hour, CASE WHEN hour < 7 THEN 0.1 WHEN hour >= 18 THEN 3 ELSE 1 END + weekday / 10 AS weight
          FROM (SELECT unnest(range(1, 8)) AS weekday), (SELECT unnest(range(24)) AS hour))
),
monthly AS (
  SELECT year, month, member, resource, sum(uses) AS uses, sum(sessions) AS sessions FROM use_month GROUP BY ALL
)
SELECT year, month, CAST(weekday AS TINYINT), CAST(hour AS TINYINT), member, resource,
       CAST(round(uses * upto) - round(uses * from_) AS INTEGER),
       CAST(round(sessions * upto) - round(sessions * from_) AS INTEGER) AS sat, CAST(least(64, ceil(0.8 * sat)) AS INTEGER)
FROM   monthly, share
WHERE  round(uses * upto) > round(uses * from_) OR round(sessions * upto) > round(sessions * from_)
ORDER  BY year, month, resource, member, weekday, hour;

INSERT INTO use_day (year, month, day, member, resource, uses, sessions)
WITH monthly AS (
  SELECT year, month, member, resource, sum(uses) AS uses, sum(sessions) AS sessions,
         day(last_day(make_date(year, month, 1))) AS days
  FROM   use_month
  GROUP  BY ALL
),
daily AS (SELECT *, unnest(range(days)) AS before FROM monthly)
SELECT year, month, make_date(year, month, CAST(before + 1 AS TINYINT)), member, resource,
       CAST(round(uses * (before + 1) / days) - round(uses * before / days) AS INTEGER),
       CAST(round(sessions * (before + 1) / days) - round(sessions * before / days) AS INTEGER)
FROM   daily
WHERE  round(uses * (before + 1) / days) > round(uses * before / days)
   OR  round(sessions * (before + 1) / days) > round(sessions * before / days)
ORDER  BY ALL;

INSERT INTO usage_count (month, member, resource, report, metric, data_type, access_method, value, batch, received_as)
SELECT format('{}-{:02d}', m.year, m.month), NULL, r.resource, 'PR', metric, NULL, 'Regular',
       CAST(1000 + 3000 * draw(metric, m.year * 12 + m.month, 0) AS BIGINT), getvariable('batch'), r.resource
FROM   big_month m, resource r, (SELECT unnest(['Total_Item_Requests', 'Unique_Item_Requests']) AS metric)
WHERE  r.resource NOT LIKE 'evenements-%'
ORDER  BY ALL;

INSERT INTO coverage (resource, month, grain, received_as)
SELECT r.resource, format('{}-{:02d}', m.year, m.month), if(r.resource LIKE 'evenements-%', 'event', 'provider-aggregate'), r.resource
FROM   resource r, big_month m
ORDER  BY ALL;

INSERT INTO source (source, kind, first_month, last_month)
SELECT provider, max(if(resource LIKE 'evenements-%', 'events', 'counter')), format('{}-01', getvariable('first_year')), NULL
FROM   resource
GROUP  BY provider;

INSERT INTO reception (source, month, member, uses, rejected, batch)
SELECT r.provider, format('{}-{:02d}', u.year, u.month), u.member, sum(u.uses), 0, getvariable('batch')
FROM   use_month u JOIN resource r USING (resource)
GROUP  BY ALL
ORDER  BY ALL;

-- One snapshot of each member's readers at the end of each year; one reader in ten is gone by then.
INSERT INTO enrolment (snapshot, reader, commune, member, age_band, enrolled_on, expires_on, state, batch)
SELECT make_date(m.year, 12, 31), r.reader, r.commune, r.member,
       ['<12', '12–17', '18–25', '26–64', '65+'][1 + CAST(floor(5 * draw('age', r.reader, 0)) AS INTEGER)],
       make_date(getvariable('first_year'), 1, 1), make_date(m.year + 1, 6, 30), 'active', getvariable('batch')
FROM   big_reader r, big_month m
WHERE  m.month = 12 AND draw('gone', r.reader, m.year) < 0.9
ORDER  BY ALL;

INSERT INTO batch (batch, source, kind, file, fingerprint, read, accepted, rejected, skipped, duplicates, received_on, provisional)
SELECT getvariable('batch'), 'evenements', 'events', 'evenements.csv', repeat('0', 64), CAST(sum(uses) AS INTEGER),
       CAST(sum(uses) AS INTEGER), 0, 0, 0, make_date(getvariable('first_year') + getvariable('years'), 1, 2), false
FROM   use_month;
