-- Counts of enrolments: stocks, movements, activation. Grain: one row per interval, origin, member, age band and measure.
-- Units: persons; days in ISO 8601. Parameters: $origin; $from, $to years of the last day, inclusive.
SELECT CAST(since AS VARCHAR) AS since,
       CAST(until AS VARCHAR) AS until,
       member,
       age_band,
       measure,
       readers,
       secret_5,
       secret_11
FROM   enrolment_count
WHERE  origin = $origin
  AND  year(until) BETWEEN CAST($from AS INTEGER) AND CAST($to AS INTEGER)
ORDER  BY until, since, member, age_band, measure
