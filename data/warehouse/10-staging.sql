-- Staging: what one file goes through before it is accepted, and the shape of the lake. Lives in memory, never published.
-- Laid anew for each file: the engine keeps deleted rows, and would read all earlier files with every later one.

-- Grain: one data row of the file being read, fields as text under their own names. An ingest replaces it by a view of the file.
CREATE OR REPLACE TABLE csv_row (
  row INTEGER, raw UBIGINT, skip VARCHAR, -- ordinal among well-formed rows; hash of all columns; rule that leaves the row out
  date VARCHAR, time VARCHAR, reader VARCHAR, commune VARCHAR, content VARCHAR, session VARCHAR, resource VARCHAR,
  metric VARCHAR, value VARCHAR,
  card VARCHAR, birth VARCHAR, enrolled_on VARCHAR, expires_on VARCHAR, state VARCHAR,
  category VARCHAR, residence VARCHAR, snapshot VARCHAR, changed_on VARCHAR
);

-- Grain: one data row of a file of counts or enrolments, held as text (files of events are read with their types at once).
CREATE OR REPLACE TABLE staged_row AS FROM csv_row;

-- What each distinct text of a column stands for; no row: nobody knows.
CREATE OR REPLACE TABLE known_place    (text VARCHAR, commune VARCHAR, member VARCHAR);
CREATE OR REPLACE TABLE known_residence(text VARCHAR, commune VARCHAR, member VARCHAR);
CREATE OR REPLACE TABLE known_resource (text VARCHAR, resource VARCHAR);
CREATE OR REPLACE TABLE known_month    (text VARCHAR, month VARCHAR);
CREATE OR REPLACE TABLE known_metric   (text VARCHAR, metric VARCHAR);
CREATE OR REPLACE TABLE known_state    (text VARCHAR, state VARCHAR);

-- Pseudonyms: HMAC of the identifier with the key of the year (use) or the long-lived key (enrolment, year 0).
CREATE OR REPLACE TABLE pseudonym (identifier VARCHAR, year SMALLINT, key UBIGINT);

-- Grain: one row with its verdict. verdict: NULL accepted | skipped | rejected | duplicate; rule and field say why.
CREATE OR REPLACE TABLE staged_event (
  row INTEGER, raw UBIGINT, skip VARCHAR, used_at TIMESTAMP, date VARCHAR,
  reader VARCHAR, commune VARCHAR, content UBIGINT, session UBIGINT, resource VARCHAR
);
CREATE OR REPLACE TABLE judged_event (
  row INTEGER, verdict VARCHAR, rule VARCHAR, field VARCHAR, value VARCHAR,
  used_at TIMESTAMP, reader UBIGINT, commune VARCHAR, resource VARCHAR, session UBIGINT
);
CREATE OR REPLACE TABLE judged_count (
  row INTEGER, verdict VARCHAR, rule VARCHAR, field VARCHAR, value VARCHAR,
  month VARCHAR, member VARCHAR, resource VARCHAR, metric VARCHAR, count BIGINT
);
CREATE OR REPLACE TABLE judged_enrolment (
  row INTEGER, verdict VARCHAR, rule VARCHAR, field VARCHAR, value VARCHAR,
  reader UBIGINT, commune VARCHAR, member VARCHAR, age_band VARCHAR, enrolled_on DATE, expires_on DATE, state VARCHAR,
  told_on DATE, category VARCHAR, outside BOOLEAN -- day of the snapshot or of the change; does the reader live elsewhere?
);

-- Line in the received file of each accepted row of enrolments: a librarian finds the person there (domain §5.5).
CREATE OR REPLACE TABLE row_line (row INTEGER, line INTEGER);

-- A day as a library system writes it; a time of UTC (…Z) belongs to the day it is in Paris.
CREATE OR REPLACE MACRO day_of(text, formats) AS CAST(
  CASE WHEN ends_with(text, 'Z') THEN timezone('Europe/Paris', timezone('UTC', try_strptime(text, formats)))
       ELSE try_strptime(text, formats) END AS DATE);

-- The verdicts of the one file being read, whatever its kind.
CREATE OR REPLACE VIEW judged AS
SELECT row, verdict, rule, field, value FROM judged_event
UNION ALL
SELECT row, verdict, rule, field, value FROM judged_count
UNION ALL
SELECT row, verdict, rule, field, value FROM judged_enrolment;

-- The lake, one table per fact: accepted rows of each batch. slice is the unit of replacement.
-- Uses by reader and second are disposable (domain §5.3): what is published is built from the four tables behind them.
CREATE OR REPLACE TABLE lake_usage_event (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  used_at TIMESTAMP, reader UBIGINT, commune VARCHAR, resource VARCHAR, session_start BOOLEAN
);
CREATE OR REPLACE TABLE lake_reader_month (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month TINYINT, reader UBIGINT, commune VARCHAR, resource VARCHAR, uses INTEGER, sessions INTEGER
);
CREATE OR REPLACE TABLE lake_use_month (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month TINYINT, commune VARCHAR, resource VARCHAR, uses INTEGER, sessions INTEGER
);
CREATE OR REPLACE TABLE lake_use_hour ( -- weekday: 1 Monday … 7 Sunday; member: as of the ingest
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month TINYINT, weekday TINYINT, hour TINYINT, member VARCHAR, resource VARCHAR, uses INTEGER, sessions INTEGER
);
CREATE OR REPLACE TABLE lake_use_day (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month TINYINT, day DATE, member VARCHAR, resource VARCHAR, uses INTEGER, sessions INTEGER
);
CREATE OR REPLACE TABLE lake_usage_count (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month VARCHAR, member VARCHAR, resource VARCHAR, platform VARCHAR, report VARCHAR, metric VARCHAR,
  data_type VARCHAR, access_method VARCHAR, value BIGINT
);
CREATE OR REPLACE TABLE lake_enrolment (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  snapshot DATE, reader UBIGINT, commune VARCHAR, age_band VARCHAR, enrolled_on DATE, expires_on DATE, state VARCHAR,
  category VARCHAR, outside BOOLEAN, line INTEGER
);
CREATE OR REPLACE TABLE lake_enrolment_change (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  changed_on DATE, reader UBIGINT, commune VARCHAR, age_band VARCHAR, state VARCHAR, line INTEGER
);
CREATE OR REPLACE TABLE lake_reject (
  batch VARCHAR, line INTEGER, field VARCHAR, rule VARCHAR, value VARCHAR
);
