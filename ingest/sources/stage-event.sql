-- Reads the rows of an event file with their types. Grain: one data row. Times are Europe/Paris wall clock.
-- Parameters: $formats, accepted forms of date and time.
INSERT INTO staged_event
SELECT row,
       raw,
       skip,
       try_strptime(date || coalesce(' ' || time, ''), $formats) AS used_at,
       date || coalesce(' ' || time, '')                         AS date,
       reader,
       commune,
       CASE WHEN content IS NOT NULL THEN hash(content) END      AS content,
       CASE WHEN session IS NOT NULL THEN hash(session) END      AS session,
       resource
FROM   csv_row
