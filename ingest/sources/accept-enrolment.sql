-- Accepted enrolments as the lake keeps them. Grain: one enrolment in one snapshot; a member's snapshot is replaced whole.
-- Parameters: $snapshot, $batch.
INSERT INTO lake_enrolment
SELECT 'enrolments/' || member || '/' || $snapshot AS slice,
       $batch                                      AS batch,
       year(CAST($snapshot AS DATE))               AS year,
       CAST($snapshot AS DATE)                     AS snapshot,
       reader,
       commune,
       age_band,
       enrolled_on,
       expires_on,
       state
FROM   judged_enrolment
WHERE  verdict IS NULL
ORDER  BY commune, enrolled_on, row
