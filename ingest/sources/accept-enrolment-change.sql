-- Accepted changes of enrolments as the lake keeps them. Grain: one change; a month of a source's journal is replaced whole.
-- Parameters: $source, $batch.
INSERT INTO lake_enrolment_change
SELECT 'enrolment-changes/' || $source || '/' || strftime(told_on, '%Y-%m') AS slice,
       $batch                                                               AS batch,
       year(told_on)                                                        AS year,
       told_on                                                              AS changed_on,
       reader,
       commune,
       age_band,
       state,
       line
FROM   judged_enrolment JOIN row_line USING (row)
WHERE  verdict IS NULL
ORDER  BY told_on, row
