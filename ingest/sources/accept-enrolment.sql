-- Accepted enrolments as the lake keeps them. Grain: one enrolment in one snapshot; a member's snapshot is replaced whole.
-- Parameters: $batch.
INSERT INTO lake_enrolment
SELECT 'enrolments/' || member || '/' || told_on AS slice,
       $batch                                    AS batch,
       year(told_on)                             AS year,
       told_on                                   AS snapshot,
       reader,
       commune,
       age_band,
       enrolled_on,
       expires_on,
       state,
       category,
       outside,
       line
FROM   judged_enrolment JOIN row_line USING (row)
WHERE  verdict IS NULL
ORDER  BY told_on, commune, enrolled_on, row
