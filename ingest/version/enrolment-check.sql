-- What a librarian should look at in the last upload of each member (domain §4): file and line, never a name, a card or a use.
-- Grain: batch × line × rule. expired-active: active in a month after the one of the expiry; minor-adult: a reader under 18 who
-- used an offer for adults; inactive: enrolled, and no use known, for over 24 months, where what is known goes back that far.
-- Parameters: $owned, list of 'batch slice'.
INSERT INTO enrolment_check
WITH
card AS (
  SELECT source, account, any_value(reader) AS card
  FROM   lake_enrolment_account
  WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
  GROUP  BY ALL
),
active AS (
  SELECT coalesce(c.card, a.reader) AS reader, make_date(a.year, a.month, 1) AS month, bool_or(a.adult) AS adult
  FROM   lake_enrolment_activity a
         LEFT JOIN card c ON a.is_account AND c.source = split_part(a.slice, '/', 2) AND c.account = a.reader
  WHERE  a.batch || ' ' || a.slice IN (SELECT unnest($owned))
    AND  (NOT a.is_account OR c.card IS NOT NULL)
  GROUP  BY ALL
),
listed AS (
  SELECT e.*, c.member, max(e.snapshot) OVER (PARTITION BY c.member) AS latest,
         e.state IN ('active', 'renewed', 'validated') AND (e.expires_on IS NULL OR e.expires_on >= e.snapshot) AS valid
  FROM   lake_enrolment e JOIN commune c USING (commune)
  WHERE  e.batch || ' ' || e.slice IN (SELECT unnest($owned))
),
present AS (
  SELECT * FROM listed WHERE snapshot = latest
),
followed AS (
  SELECT p.batch, p.line, p.member, p.reader,
         any_value(p.valid)       AS valid,
         any_value(p.age_band)    AS age_band,
         any_value(p.enrolled_on) AS enrolled_on,
         any_value(p.snapshot)    AS snapshot,
         count(*) FILTER (a.month > p.expires_on)                                              AS after_expiry,
         count(*) FILTER (a.adult)                                                             AS adult,
         count(*) FILTER (a.month > date_trunc('month', p.snapshot) - INTERVAL 24 MONTH)        AS lately
  FROM   present p LEFT JOIN active a ON a.reader = p.reader AND a.month <= p.snapshot
  GROUP  BY p.batch, p.line, p.member, p.reader
),
-- Whose upload a batch is: of the member most of its rows are of.
upload AS (
  SELECT batch, mode(member ORDER BY member) AS member FROM present GROUP BY batch
),
refused AS (
  SELECT r.batch, r.line, u.member,
         CASE r.rule WHEN 'card-twice' THEN 'duplicate-within' WHEN 'unknown-place' THEN 'unknown-commune' ELSE r.rule END AS rule
  FROM   lake_reject r JOIN upload u USING (batch)
  WHERE  r.rule IN ('card-twice', 'unknown-place', 'outside-territory')
),
found AS (
  SELECT batch, line, rule, member FROM refused
  UNION ALL
  SELECT p.batch, p.line, 'duplicate-across', p.member
  FROM   present p
  WHERE  p.valid AND EXISTS (FROM present o WHERE o.reader = p.reader AND o.member <> p.member AND o.valid)
  UNION ALL
  SELECT batch, line, 'outside-territory', member FROM present WHERE outside
  UNION ALL
  SELECT batch, line, 'expired-active', member FROM followed WHERE NOT valid AND after_expiry > 0
  UNION ALL
  SELECT batch, line, 'minor-adult', member FROM followed WHERE age_band IN ('<12', '12–17') AND adult > 0
  UNION ALL
  SELECT batch, line, 'inactive', member
  FROM   followed
  WHERE  valid AND lately = 0 AND enrolled_on <= snapshot - INTERVAL 24 MONTH
    AND  (SELECT min(month) FROM active) <= snapshot - INTERVAL 24 MONTH
)
SELECT batch, line, rule, member FROM found ORDER BY member, batch, line, rule
