-- The rows of an enrolment file that were accepted. Grain: row, by its ordinal among the well-formed ones.
SELECT row FROM judged_enrolment WHERE verdict IS NULL ORDER BY row
