-- Reads the rows of an event file as numbers, with the fault of each. Grain: one data row. Times are Europe/Paris wall clock.
-- A row that tells the day only has no content to compare: the thirty seconds of a double click cannot be told.
-- Priority: left out by a rule of form > rejected. Only what cannot be read as it stands is read again without blanks around.
-- Every cell finds its number, if only an empty one: a join that finds exactly one leaves the rows in the order of the file.
-- Parameters: $formats, accepted forms of date and time; $today, first day that cannot have been used yet is the one after it.
INSERT INTO staged_event
WITH dated AS (
  SELECT *,
         coalesce(try_strptime(moment_cell, $formats),
                  try_strptime(trim(date_cell) || coalesce(' ' || nullif(trim(time_cell), ''), ''), $formats)) AS used_at
  FROM   csv_cell
),
resolved AS (
  SELECT d.*, n.reader AS reader_no, number_on(used_at, p.number, p.days) AS commune_no,
         number_on(used_at, r.number, r.days) AS resource_no
  FROM   dated d
         JOIN reader_number n ON n.cell = d.reader_cell
         JOIN place_cell p    ON p.cell = d.commune_cell
         JOIN resource_cell r ON r.cell = d.resource_cell
),
judged AS (
  SELECT *,
         CASE WHEN skip IS NOT NULL                                             THEN skip
              WHEN reader_no IS NULL                                            THEN 'missing-reader'
              WHEN used_at IS NULL OR used_at < TIMESTAMP '1970-01-01'          THEN 'bad-date'
              WHEN used_at >= CAST($today AS TIMESTAMP) + INTERVAL 1 DAY        THEN 'future-date'
              WHEN commune_no IS NULL                                           THEN 'unknown-place'
              WHEN resource_no IS NULL                                          THEN 'unknown-resource'
         END AS rule
  FROM   resolved
)
SELECT CASE WHEN used_at >= TIMESTAMP '1970-01-01' THEN TRY_CAST(epoch(used_at) AS INTEGER) END,
       reader_no,
       commune_no,
       resource_no,
       CASE WHEN content IS NOT NULL AND contains(moment_cell, ':') THEN hash(reader_no, resource_no, content)
            ELSE hash(raw, reader_no) END,
       CAST(raw >> 32 AS UINTEGER),
       CASE WHEN session IS NOT NULL THEN hash(session) END,
       rule,
       CASE rule WHEN 'bad-date'         THEN trim(date_cell) || coalesce(' ' || nullif(trim(time_cell), ''), '')
                 WHEN 'future-date'      THEN trim(date_cell) || coalesce(' ' || nullif(trim(time_cell), ''), '')
                 WHEN 'unknown-place'    THEN nullif(trim(commune_cell), '')
                 WHEN 'unknown-resource' THEN nullif(trim(resource_cell), '') END
FROM   judged
