-- Median delay between the last request of a reader and its validation. Grain: year of the validation × member. Units: days.
-- Nothing can be subtracted from a median: it is hidden where few readers are behind it, and only there.
INSERT INTO enrolment_delay
WITH validated AS (
  SELECT v.member, CAST(year(v.changed_on) AS SMALLINT) AS year, v.reader,
         v.changed_on - max(r.changed_on) AS days
  FROM   enrolment_change v
         JOIN enrolment_change r ON (r.member, r.reader, r.state) = (v.member, v.reader, 'requested') AND r.changed_on <= v.changed_on
  WHERE  v.state = 'validated'
  GROUP  BY v.member, v.reader, v.changed_on
)
SELECT year, member, median(days), CAST(count(DISTINCT reader) AS INTEGER), count(DISTINCT reader) < 5, count(DISTINCT reader) < 11
FROM   validated
GROUP  BY ALL
ORDER  BY ALL
