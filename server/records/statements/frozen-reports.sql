-- The frozen reports of a year without their content. Grain: one report, the first version first. $year, $subject ('' for the whole group).
SELECT version, author, frozen_at, data_version, hash
FROM   frozen_report
WHERE  year = $year AND coalesce(subject, '') = $subject
ORDER  BY version
