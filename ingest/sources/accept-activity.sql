-- Months in which enrolments were active, of no resource, under the enrolment key. Grain: month × enrolment; it bears the
-- slice of its events and is replaced and undone with them.
-- Parameters: $source, $batch, $is_account are the readers accounts, not cards; $adult resources whose offer is for adults.
INSERT INTO lake_enrolment_activity
SELECT 'events/' || $source || '/' || strftime(j.used_at, '%Y-%m') AS slice,
       $batch                                                      AS batch,
       year(j.used_at)                                             AS year,
       CAST(month(j.used_at) AS TINYINT)                           AS month,
       k.key                                                       AS reader,
       $is_account                                                 AS is_account,
       bool_or(list_contains($adult, j.resource))                  AS adult
FROM   judged_event j
       JOIN staged_event e USING (row)
       JOIN pseudonym k ON k.identifier = e.reader AND k.year = 0
WHERE  j.verdict IS NULL
GROUP  BY ALL
ORDER  BY year, month, reader
