-- Enrolments just accepted, by state. Grain: state.
SELECT state, CAST(count(*) AS INTEGER) AS readers
FROM   lake_enrolment
GROUP  BY state
ORDER  BY state
