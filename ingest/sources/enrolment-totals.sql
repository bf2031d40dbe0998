-- Enrolments or changes just accepted, by state. Grain: state.
SELECT state, CAST(count(*) AS INTEGER) AS readers
FROM   judged_enrolment
WHERE  verdict IS NULL
GROUP  BY state
ORDER  BY state
