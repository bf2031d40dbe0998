-- Reads the rows of an event file with their types. Grain: one data row. Times are Europe/Paris wall clock.
-- A row that tells the day only has no content to compare: the thirty seconds of a double click cannot be told.
-- Parameters: $formats, accepted forms of date and time.
INSERT INTO staged_event
SELECT row,
       raw,
       skip,
       try_strptime(moment, $formats)                                               AS used_at,
       moment                                                                       AS date,
       reader,
       commune,
       CASE WHEN content IS NOT NULL AND contains(moment, ':') THEN hash(content) END AS content,
       CASE WHEN session IS NOT NULL THEN hash(session) END                         AS session,
       resource
FROM   (SELECT *, date || coalesce(' ' || time, '') AS moment FROM csv_row)
