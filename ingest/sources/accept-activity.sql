-- Months in which enrolments were active, of no resource, under the enrolment key. Grain: month × enrolment; it bears the
-- slice of its events and is replaced and undone with them.
-- Parameters: $source, $batch, $is_account are the readers accounts, not cards; $adult resources whose offer is for adults.
INSERT INTO lake_enrolment_activity
SELECT 'events/' || $source || format('/{:04d}-{:02d}', u.year, u.month) AS slice,
       $batch                                                            AS batch,
       u.year,
       u.month,
       k.key                                                             AS reader,
       $is_account                                                       AS is_account,
       bool_or(list_contains($adult, r.resource))                        AS adult
FROM   reader_use u
       JOIN resource_number r ON r.number = u.resource
       JOIN (SELECT DISTINCT reader, identifier FROM reader_number) n USING (reader)
       JOIN pseudonym k ON k.identifier = n.identifier AND k.year = 0
GROUP  BY ALL
ORDER  BY year, month, k.key
