-- Counts of enrolments at and between the snapshots of each member (domain §4). Grain: interval × member × age band × measure.
-- An enrolment is valid while it is validated, active or renewed, and has not expired on the day of the snapshot.
-- Where a journal tells a part of the interval, the movements are left to it. The flags are set by the disclosure control.
INSERT INTO enrolment_count
WITH
standing AS (
  SELECT member, snapshot, reader, coalesce(age_band, 'unknown') AS age_band, state, enrolled_on, expires_on,
         CASE WHEN state IN ('active', 'renewed', 'validated') AND (expires_on IS NULL OR expires_on >= snapshot) THEN 'valid'
              WHEN state IN ('requested', 'rejected', 'erased') THEN state
              ELSE 'expired' END AS standing
  FROM   enrolment
),
span AS (
  SELECT member, snapshot AS until, lag(snapshot) OVER (PARTITION BY member ORDER BY snapshot) AS since
  FROM   (SELECT DISTINCT member, snapshot FROM enrolment)
),
-- Each reader of an interval, before and after; NULL: absent from that snapshot.
moved AS (
  SELECT s.member, s.since, s.until, e.reader,
         any_value(e.standing)    FILTER (e.snapshot = s.since) AS before,
         any_value(e.standing)    FILTER (e.snapshot = s.until) AS after,
         any_value(e.state)       FILTER (e.snapshot = s.since) AS state_before,
         any_value(e.state)       FILTER (e.snapshot = s.until) AS state_after,
         any_value(e.expires_on)  FILTER (e.snapshot = s.since) AS expiry_before,
         any_value(e.expires_on)  FILTER (e.snapshot = s.until) AS expiry_after,
         any_value(e.enrolled_on) FILTER (e.snapshot = s.until) AS enrolled_on
  FROM   span s JOIN standing e ON e.member = s.member AND e.snapshot IN (s.since, s.until)
  GROUP  BY ALL
),
judged AS (
  SELECT *,
         after = 'valid'                                                                     AS enrolled,
         before = 'valid'                                                                    AS was_enrolled,
         coalesce(before IN ('requested', 'rejected', 'erased') OR enrolled_on > since, before IS NULL) AS arrives,
         coalesce(after = 'expired', expiry_before < until, false)                           AS lapses,
         coalesce(expiry_after > expiry_before,
                  expiry_after IS NOT DISTINCT FROM expiry_before AND state_after = 'renewed' AND state_before <> 'renewed',
                  false)                                                                     AS extends
  FROM   moved
),
counted AS (
  SELECT member, since, until,
         count(*) FILTER (enrolled)                                                            AS enrolled,
         count(*) FILTER (after = 'requested')                                                 AS pending,
         count(*) FILTER (after = 'requested' AND enrolled_on < until - 7)                     AS late,
         count(*) FILTER (enrolled AND expiry_after < until + 60)                              AS expiring,
         count(*) FILTER (enrolled AND was_enrolled)                                           AS kept,
         count(*) FILTER (enrolled AND was_enrolled IS DISTINCT FROM true AND arrives)         AS new,
         count(*) FILTER (enrolled AND was_enrolled IS DISTINCT FROM true AND NOT arrives)     AS returned,
         count(*) FILTER (enrolled AND (was_enrolled OR NOT arrives) AND extends)              AS renewed,
         count(*) FILTER (was_enrolled AND enrolled IS DISTINCT FROM true AND lapses)          AS expired,
         count(*) FILTER (was_enrolled AND enrolled IS DISTINCT FROM true AND NOT lapses)      AS vanished,
         count(*) FILTER (after = 'rejected' AND before IS DISTINCT FROM 'rejected')           AS rejected
  FROM   judged
  GROUP  BY ALL
),
measured AS (
  UNPIVOT counted
  ON enrolled, pending, late, expiring, kept, new, returned, renewed, expired, vanished, rejected
  INTO NAME measure VALUE readers
),
by_band AS (
  SELECT s.member, s.until, b.age_band, count(e.reader) AS readers
  FROM   span s
         CROSS JOIN (SELECT unnest(['<12', '12–17', '18–25', '26–64', '65+', 'unknown']) AS age_band) b
         LEFT JOIN standing e ON (e.member, e.snapshot, e.age_band, e.standing) = (s.member, s.until, b.age_band, 'valid')
  GROUP  BY ALL
),
own AS (
  SELECT CASE WHEN measure IN ('enrolled', 'pending', 'late', 'expiring') THEN NULL ELSE since END AS since,
         until, member, '' AS age_band, measure, readers
  FROM   measured m
  WHERE  measure IN ('enrolled', 'pending', 'late', 'expiring')
     OR  since IS NOT NULL
         AND NOT EXISTS (FROM enrolment_change c WHERE c.member = m.member AND c.changed_on > m.since AND c.changed_on <= m.until)
  UNION ALL
  SELECT NULL, until, member, age_band, 'enrolled', readers FROM by_band
)
SELECT since, until, 'snapshot', member, age_band, measure, CAST(readers AS INTEGER), false, false FROM own
UNION ALL
SELECT since, until, 'snapshot', 'group', age_band, measure, CAST(sum(readers) AS INTEGER), false, false
FROM   own
GROUP  BY since, until, age_band, measure
HAVING count(*) = (SELECT count(DISTINCT member) FROM commune)
ORDER  BY ALL
