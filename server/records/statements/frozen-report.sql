-- What was frozen. Grain: one report. $year, $subject ('' for the whole group), $version.
SELECT content, hash FROM frozen_report WHERE year = $year AND coalesce(subject, '') = $subject AND version = $version
