-- One figure of the providers' totals as it was received, and what it was corrected to. Grain: one file that brought it; "events" says
-- that events tell the month, which nobody corrects by hand. Units: received and corrected in the metric's own; days in ISO 8601.
-- Parameters: $resource as received; $month as 'YYYY-MM'; $member, 'none' for what is of no member; $metric.
WITH ranked AS (
  SELECT batch, value, dense_rank() OVER (ORDER BY report_place(report)) AS place
  FROM   usage_count
  WHERE  (received_as, month, metric) = ($resource, $month, $metric) AND coalesce(member, 'none') = $member
    AND  coalesce(access_method, 'Regular') = 'Regular'
)
SELECT b.file,
       CAST(b.received_on AS VARCHAR)        AS "receivedOn",
       CAST(sum(r.value) AS DOUBLE)          AS received,
       CAST(any_value(c.corrected) AS DOUBLE) AS corrected,
       any_value(c.reason)                   AS reason,
       EXISTS (FROM coverage v WHERE (v.received_as, v.month, v.grain) = ($resource, $month, 'event')) AS events
FROM   ranked r
       JOIN batch b USING (batch)
       LEFT JOIN correction c
       ON (c.received_as, c.month, c.metric) = ($resource, $month, $metric) AND coalesce(c.member, 'none') = $member AND c.applies
WHERE  r.place = 1
GROUP  BY b.file, b.received_on
ORDER  BY b.received_on, b.file
