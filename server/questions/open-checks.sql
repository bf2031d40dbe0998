-- Lines to look at of every member's enrolment uploads. Grain: one row per line and rule. Units: line in lines of the file.
SELECT batch, rule, line
FROM   enrolment_check
