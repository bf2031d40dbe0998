-- Loads the readers' months of the slices their batch owns. Grain: reader × month × commune × resource as received × source.
-- Readers are numbered within their year, so that a number says nothing from one year to the next.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO reader_month
WITH owned AS (
  SELECT * FROM lake_reader_month WHERE batch || ' ' || slice IN (SELECT unnest($owned))
),
numbered AS (
  SELECT year, reader, row_number() OVER (PARTITION BY year ORDER BY reader) AS number
  FROM   (SELECT DISTINCT year, reader FROM owned)
)
SELECT o.year, o.month, c.member, o.commune, coalesce(m.counted_as, o.resource) AS resource, CAST(n.number AS INTEGER) AS reader, o.uses, o.sessions
FROM   owned o
       JOIN numbered n USING (year, reader)
       JOIN commune c  USING (commune)
       LEFT JOIN resource_merge m ON m.resource = o.resource AND make_date(o.year, o.month, 1) BETWEEN m.first_month AND m.last_month
ORDER  BY o.year, o.month, coalesce(m.counted_as, o.resource), c.member, o.commune, number, o.uses, o.sessions
