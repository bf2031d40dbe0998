-- Reads the rows of an event file as numbers, with the fault of each. Grain: one data row. Times are Europe/Paris wall clock.
-- A row that tells the day only has no content to compare: the thirty seconds of a double click cannot be told.
-- Priority: left out by a rule of form > rejected. Only what cannot be read as it stands is read again without blanks around.
-- No join: the rows stay in the order of the file.
-- Parameters: $formats, accepted forms of date and time; $today, first day that cannot have been used yet is the one after it;
-- $rules, every rule a row may be refused or left out by.
INSERT INTO staged_event
WITH coded AS (
  SELECT *,
         coalesce(try_strptime(moment_cell, $formats), try_strptime(trimmed_moment(date_cell, time_cell), $formats)) AS used_at,
         enum_code(TRY_CAST(reader_cell AS reader_name))      AS reader_no,
         enum_code(TRY_CAST(commune_cell AS place_name))      AS place,
         enum_code(TRY_CAST(resource_cell AS resource_name))  AS title
  FROM   csv_cell
),
judged AS (
  SELECT *,
         CASE WHEN skip IS NOT NULL                                             THEN skip
              WHEN reader_no IS NULL                                            THEN 'missing-reader'
              WHEN used_at IS NULL OR used_at < TIMESTAMP '1970-01-01'          THEN 'bad-date'
              WHEN used_at >= CAST($today AS TIMESTAMP) + INTERVAL 1 DAY        THEN 'future-date'
              WHEN place IS NULL                                                THEN 'unknown-place'
              WHEN title IS NULL                                                THEN 'unknown-resource'
         END AS rule
  FROM   coded
)
SELECT CASE WHEN used_at >= TIMESTAMP '1970-01-01' THEN TRY_CAST(epoch(used_at) AS INTEGER) END,
       CAST(reader_no AS UINTEGER),
       CAST(place AS USMALLINT),
       CAST(title AS USMALLINT),
       CASE WHEN rule IS NOT NULL THEN hash(CASE rule WHEN 'unknown-place'    THEN commune_cell
                                                      WHEN 'unknown-resource' THEN resource_cell
                                                      ELSE trimmed_moment(date_cell, time_cell) END)
            WHEN content IS NOT NULL AND contains(moment_cell, ':') THEN with_row(hash(content), raw)
            ELSE raw END,
       CASE WHEN session IS NOT NULL THEN CAST(hash(session) >> 32 AS UINTEGER) END,
       CASE WHEN rule IS NOT NULL THEN CAST(list_position($rules, rule) AS UTINYINT) END
FROM   judged
