-- Communes of the department. Grain: one row per commune of the latest vintage. Units: none; INSEE and SIREN codes as text.
-- Every column that is there: a version of before had no names of intercommunalities, and is served all the same.
SELECT *
FROM   commune
ORDER  BY commune
