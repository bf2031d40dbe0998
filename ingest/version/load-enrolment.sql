-- Loads the snapshots of the slices their batch owns. Grain: one enrolment. Parameters: $owned, list of 'batch slice'.
INSERT INTO enrolment
WITH owned AS (
  SELECT * FROM lake_enrolment WHERE batch || ' ' || slice IN (SELECT unnest($owned))
),
numbered AS (
  SELECT reader, row_number() OVER (ORDER BY reader) AS number
  FROM   (SELECT reader FROM owned
          UNION
          SELECT reader FROM lake_enrolment_change WHERE batch || ' ' || slice IN (SELECT unnest($owned)))
)
SELECT o.snapshot, CAST(n.number AS INTEGER) AS reader, o.commune, c.member, o.age_band, o.enrolled_on, o.expires_on, o.state, o.batch
FROM   owned o
       JOIN numbered n USING (reader)
       JOIN commune c  USING (commune)
ORDER  BY o.snapshot, c.member, o.commune, o.enrolled_on
