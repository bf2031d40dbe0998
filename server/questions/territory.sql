-- Which part of the territory the enrolments reach. Grain: one row per year and member, 'group' when every member sent a snapshot.
-- A commune is reached when a library of it has an enrolled reader in its member's last snapshot of the year; communes and
-- inhabitants are those of the vintage in force that year, for want of it of the last before. Units: communes; persons,
-- municipal population, NULL while no vintage was in force.
WITH served AS (
  SELECT p.vintage, p.commune, p.municipal,
         coalesce(c.member, (SELECT any_value(member) FROM commune rest WHERE rest.member <> rest.commune)) AS member
  FROM   population p LEFT JOIN commune c USING (commune)
),
latest AS (
  SELECT year(snapshot) AS year, member, max(snapshot) AS snapshot
  FROM   enrolment
  GROUP  BY ALL
),
reached AS (
  SELECT DISTINCT l.year, e.commune
  FROM   latest l JOIN enrolment e USING (member, snapshot)
  WHERE  e.state IN ('active', 'renewed', 'validated') AND (e.expires_on IS NULL OR e.expires_on >= e.snapshot)
),
ruled AS (
  SELECT l.year, l.member, max(p.vintage) AS vintage
  FROM   latest l LEFT JOIN (SELECT DISTINCT vintage FROM population) p ON p.vintage <= l.year - 3
  GROUP  BY ALL
),
counted AS (
  SELECT r.year, r.member, r.vintage,
         count(s.commune)                                          AS communes,
         count(s.commune) FILTER (WHERE x.commune IS NOT NULL)     AS communes_reached,
         sum(s.municipal)                                          AS inhabitants,
         coalesce(sum(s.municipal) FILTER (WHERE x.commune IS NOT NULL), 0) AS inhabitants_reached
  FROM   ruled r
         LEFT JOIN served s ON (s.vintage, s.member) = (r.vintage, r.member)
         LEFT JOIN reached x ON (x.year, x.commune) = (r.year, s.commune)
  GROUP  BY ALL
),
together AS (
  SELECT year, member, vintage, communes, communes_reached, inhabitants, inhabitants_reached FROM counted
  UNION ALL
  SELECT year, 'group', vintage, sum(communes), sum(communes_reached), sum(inhabitants), sum(inhabitants_reached)
  FROM   counted
  GROUP  BY year, vintage
  HAVING count(*) = (SELECT count(DISTINCT member) FROM commune)
)
SELECT CAST(year AS INTEGER)                                                            AS year,
       member,
       CAST(CASE WHEN vintage IS NOT NULL THEN communes END AS INTEGER)                 AS communes,
       CAST(CASE WHEN vintage IS NOT NULL THEN communes_reached END AS INTEGER)         AS communes_reached,
       CAST(CASE WHEN vintage IS NOT NULL THEN inhabitants END AS INTEGER)              AS inhabitants,
       CAST(CASE WHEN vintage IS NOT NULL THEN inhabitants_reached END AS INTEGER)      AS inhabitants_reached
FROM   together
ORDER  BY year, member
