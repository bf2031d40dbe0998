-- Clicks on contents by readers whose home is known, as uses. Grain: one use. A session begins at its first use on the resource:
-- the log's session, else user and hour (COUNTER 5.1, sessions without an identifier).
INSERT INTO accepted_use
WITH content AS (
  SELECT e.entry, r.number AS resource, e.since, e.until
  FROM   known_entry e JOIN resource_number r USING (resource)
  WHERE  e.metric = 'uses'
),
place AS (
  SELECT h.home, n.number AS commune, h.since, h.until
  FROM   known_home h JOIN commune_number n USING (commune)
),
person AS (
  SELECT v.visitor, k.year, k.reader
  FROM   log_visitor v JOIN pseudonym p USING (identifier) JOIN reader_key k ON k.key = p.key AND k.year = p.year
),
click AS (
  SELECT *, CAST(wall_clock(second) AS DATE) AS day, CAST(year(wall_clock(second)) AS SMALLINT) AS year FROM log_click
)
SELECT p.year,
       c.second,
       p.reader,
       h.commune,
       e.resource,
       row_number() OVER (PARTITION BY e.resource, p.reader, c.visit ORDER BY c.second, c.item, h.commune) = 1
FROM   click c
       JOIN content e ON e.entry = c.entry AND holds_on(c.day, e.since, e.until)
       JOIN place h   ON h.home = c.home   AND holds_on(c.day, h.since, h.until)
       JOIN person p  ON p.visitor = c.visitor AND p.year = c.year
ORDER  BY p.reader, e.resource, c.second, c.item, h.commune
