-- Enrolments or changes just accepted, by state, or the accounts. Grain: state.
SELECT coalesce(state, 'accounts') AS state, CAST(count(*) AS INTEGER) AS readers
FROM   (SELECT state FROM judged_enrolment WHERE verdict IS NULL
        UNION ALL
        SELECT NULL FROM judged_account WHERE verdict IS NULL)
GROUP  BY ALL
ORDER  BY state
