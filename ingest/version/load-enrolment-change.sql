-- Loads the changes of the slices their batch owns. Grain: one change of one enrolment. Readers bear the number they have in
-- the snapshots. Parameters: $owned, list of 'batch slice'.
INSERT INTO enrolment_change
WITH owned AS (
  SELECT * FROM lake_enrolment_change WHERE batch || ' ' || slice IN (SELECT unnest($owned))
),
numbered AS (
  SELECT reader, row_number() OVER (ORDER BY reader) AS number
  FROM   (SELECT reader FROM owned
          UNION
          SELECT reader FROM lake_enrolment WHERE batch || ' ' || slice IN (SELECT unnest($owned)))
)
SELECT o.changed_on, CAST(n.number AS INTEGER) AS reader, o.commune, c.member, o.age_band, o.state, o.batch
FROM   owned o
       JOIN numbered n USING (reader)
       JOIN commune c  USING (commune)
ORDER  BY o.changed_on, c.member, o.commune, n.number
