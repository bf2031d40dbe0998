-- Freezes the next version of a report, unless another one was frozen since the last that its author saw ($seen, 0 where there was
-- none). Grain: one report. $year, $subject ('' for the whole group), $seen, $data_version, $author, $frozen_at, $hash, $content.
INSERT INTO frozen_report (year, subject, version, data_version, author, frozen_at, hash, content)
SELECT $year, nullif($subject, ''), $seen + 1, $data_version, $author, $frozen_at, $hash, $content
WHERE coalesce((SELECT max(version) FROM frozen_report WHERE year = $year AND coalesce(subject, '') = $subject), 0) = $seen
