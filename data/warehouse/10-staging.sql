-- Staging: what one file goes through before it is accepted, and the shape of the lake. Lives in memory, never published.
-- Laid anew for each file: the engine keeps deleted rows, and would read all earlier files with every later one.

-- Grain: one data row of the file being read, fields as text under their own names. An ingest replaces it by a view of the file.
DROP VIEW IF EXISTS temp.csv_row; -- a file refused half-way leaves its rows in view: the next must not begin with them
DROP VIEW IF EXISTS temp.csv_cell;
CREATE OR REPLACE TABLE csv_cell (
  raw UBIGINT, skip VARCHAR, -- hash of all columns; rule that leaves the row out
  date VARCHAR, time VARCHAR, reader VARCHAR, commune VARCHAR, content VARCHAR, session VARCHAR, resource VARCHAR,
  metric VARCHAR, value VARCHAR,
  card VARCHAR, birth VARCHAR, enrolled_on VARCHAR, expires_on VARCHAR, state VARCHAR,
  category VARCHAR, residence VARCHAR, snapshot VARCHAR, changed_on VARCHAR, account VARCHAR,
  moment_cell VARCHAR, date_cell VARCHAR, time_cell VARCHAR, reader_cell VARCHAR, commune_cell VARCHAR, resource_cell VARCHAR -- blanks around included
);
CREATE OR REPLACE TABLE csv_row AS SELECT CAST(NULL AS INTEGER) AS row, * FROM csv_cell; -- row: ordinal among well-formed rows

-- Grain: one data row of a file of enrolments, held as text (files of events are read with their types at once).
CREATE OR REPLACE TABLE staged_row AS FROM csv_row;

-- Grain: one value of a provider's tables, with what its place in them says of it; number is NULL when nobody can read it.
CREATE OR REPLACE TABLE staged_count (
  row INTEGER, line INTEGER, sheet VARCHAR, title VARCHAR, raw VARCHAR,
  date VARCHAR, commune VARCHAR, resource VARCHAR, metric VARCHAR, measured VARCHAR, value VARCHAR, number BIGINT
);

-- What each distinct text of a column stands for; no row: nobody knows. since, until: first and last day it does, of rows that
-- never overlap; without days in the settings 0001-01-01 and 9999-12-31.
CREATE OR REPLACE TABLE known_place    (text VARCHAR, commune VARCHAR, member VARCHAR, since DATE, until DATE);
CREATE OR REPLACE TABLE known_residence(text VARCHAR, commune VARCHAR, member VARCHAR, since DATE, until DATE);
CREATE OR REPLACE TABLE known_resource (text VARCHAR, resource VARCHAR, since DATE, until DATE);
CREATE OR REPLACE TABLE known_month    (text VARCHAR, month VARCHAR);
CREATE OR REPLACE TABLE known_state    (text VARCHAR, state VARCHAR);

-- Does a name stand for something on a day? On a day nobody can read, as it does last: the day is what is refused.
CREATE OR REPLACE MACRO holds_on(day, since, until) AS coalesce(CAST(day AS DATE), DATE '9999-12-31') BETWEEN since AND until;
CREATE OR REPLACE MACRO holds_always(since, until) AS since = DATE '0001-01-01' AND until = DATE '9999-12-31';

-- Pseudonyms: HMAC of the identifier with the key of the year (use) or the long-lived key (enrolment, year 0).
CREATE OR REPLACE TABLE pseudonym (identifier VARCHAR, year SMALLINT, key UBIGINT);

-- A file of uses may have ten million rows: they hold numbers, and each distinct text is looked up once.
-- Grain: distinct text of one of the columns, blanks around included, the others NULL.
CREATE OR REPLACE TABLE event_cell (reader VARCHAR, commune VARCHAR, resource VARCHAR);
-- A reader has the least code of the texts that differ by their blanks only.
CREATE OR REPLACE TABLE reader_number   (text VARCHAR, identifier VARCHAR, code UINTEGER, reader UINTEGER);
CREATE OR REPLACE TABLE commune_number  (commune VARCHAR, member VARCHAR, number USMALLINT);
CREATE OR REPLACE TABLE resource_number (resource VARCHAR, number USMALLINT);
-- What a known text stands for: a number, or days, where it stands for different things in turn.
CREATE OR REPLACE TABLE place_text      (text VARCHAR, code USMALLINT, number USMALLINT, days STRUCT(number USMALLINT, since DATE, until DATE)[]);
CREATE OR REPLACE TABLE resource_text   (text VARCHAR, code USMALLINT, number USMALLINT, days STRUCT(number USMALLINT, since DATE, until DATE)[]);
CREATE OR REPLACE MACRO number_on(day, number, days) AS
  CASE WHEN days IS NULL THEN number ELSE list_filter(days, lambda one: holds_on(day, one.since, one.until))[1].number END;
-- The same texts as types, whose codes are those numbers. A cast leaves the rows in the order of the file, from which a refused row
-- knows its line; a join does not.
CREATE OR REPLACE TYPE reader_name   AS ENUM ('');
CREATE OR REPLACE TYPE place_name    AS ENUM ('');
CREATE OR REPLACE TYPE resource_name AS ENUM ('');
CREATE OR REPLACE TABLE reader_key      (reader UINTEGER, year SMALLINT, key UBIGINT);
CREATE OR REPLACE TABLE accepting       (source VARCHAR, batch VARCHAR);

-- Grain: one data row, in the order of the file, in as few bytes as will do. second: of the wall clock, since 1970. same: 40 bits
-- that are one reader's same content on one resource, or the very same row where no content or no time is told; then 24 bits of the
-- row. rule: why it is left out or refused, by its place in the list of rules; same is then the hash of the cell that is why.
-- place, title: codes of the texts of commune and resource.
CREATE OR REPLACE TABLE staged_event (
  second INTEGER, reader UINTEGER, place USMALLINT, title USMALLINT,
  same UBIGINT, session UINTEGER, rule UTINYINT
);
CREATE OR REPLACE MACRO with_row(content, line) AS (content & 18446744073692774400::UBIGINT) | (line >> 40);
CREATE OR REPLACE MACRO content_of(same) AS same >> 24;
CREATE OR REPLACE TABLE refused_cell (same UBIGINT, value VARCHAR); -- cells that may be why
CREATE OR REPLACE MACRO trimmed_moment(day_cell, clock_cell) AS trim(day_cell) || coalesce(' ' || nullif(trim(clock_cell), ''), '');
CREATE OR REPLACE TABLE piece_event ( -- a piece of time, by reader, resource and second
  row INTEGER, second INTEGER, reader UINTEGER, commune USMALLINT, resource USMALLINT,
  same UBIGINT
);
CREATE OR REPLACE TABLE dropped_event (row INTEGER, verdict VARCHAR); -- duplicate | skipped: double click

-- Grain: one use, by month, reader, resource and second; and its sums.
CREATE OR REPLACE TABLE accepted_use (
  year SMALLINT, second INTEGER, reader UINTEGER, commune USMALLINT, resource USMALLINT, session_start BOOLEAN
);
CREATE OR REPLACE TABLE reader_use (
  year SMALLINT, month TINYINT, reader UINTEGER, commune USMALLINT, resource USMALLINT, uses INTEGER, sessions INTEGER
);
CREATE OR REPLACE TABLE hour_use ( -- hour: of the wall clock, since 1970; readers: one bit of 64 for each, which several may share
  hour INTEGER, member VARCHAR, resource USMALLINT, uses INTEGER, sessions INTEGER, readers UBIGINT
);

-- Grain: one row with its verdict. verdict: NULL accepted | skipped | rejected | duplicate; rule and field say why.
CREATE OR REPLACE TABLE judged_count (
  row INTEGER, verdict VARCHAR, rule VARCHAR, field VARCHAR, value VARCHAR,
  month VARCHAR, member VARCHAR, resource VARCHAR, metric VARCHAR, count BIGINT
);
CREATE OR REPLACE TABLE judged_enrolment (
  row INTEGER, verdict VARCHAR, rule VARCHAR, field VARCHAR, value VARCHAR,
  reader UBIGINT, commune VARCHAR, member VARCHAR, age_band VARCHAR, enrolled_on DATE, expires_on DATE, state VARCHAR,
  told_on DATE, category VARCHAR, outside BOOLEAN -- day of the snapshot or of the change; does the reader live elsewhere?
);

-- Grain: one row of a library's table of accounts: the card behind a provider's account.
CREATE OR REPLACE TABLE judged_account (
  row INTEGER, verdict VARCHAR, rule VARCHAR, field VARCHAR, value VARCHAR, account UBIGINT, card UBIGINT
);

-- Line in the received file of each accepted row of enrolments: a librarian finds the person there (domain §5.5).
CREATE OR REPLACE TABLE row_line (row INTEGER, line INTEGER);

-- A day as a library system writes it; a time of UTC (…Z) belongs to the day it is in Paris.
CREATE OR REPLACE MACRO day_of(text, formats) AS CAST(
  CASE WHEN ends_with(text, 'Z') THEN timezone('Europe/Paris', timezone('UTC', try_strptime(text, formats)))
       ELSE try_strptime(text, formats) END AS DATE);

-- Grain: one line of an access log, fields as the log tells them. An ingest replaces it by a view of the file.
CREATE OR REPLACE TABLE log_line (
  line VARCHAR, formed BOOLEAN, -- the line itself; does it follow the format?
  client VARCHAR, login VARCHAR, session VARCHAR, cookie VARCHAR, "group" VARCHAR, moment VARCHAR, epoch VARCHAR,
  status VARCHAR, agent VARCHAR, robot BOOLEAN, method VARCHAR, host VARCHAR, path VARCHAR,
  entry USMALLINT, item VARCHAR, home USMALLINT -- line of the table of addresses, content it names, home: NULL when none fits
);
-- What the numbers of `log_line` stand for.
CREATE OR REPLACE TABLE known_entry (entry USMALLINT, resource VARCHAR, metric VARCHAR, since DATE, until DATE);
CREATE OR REPLACE TABLE known_home  (home USMALLINT, commune VARCHAR, since DATE, until DATE);

-- Grain: one line of a log. rule: why it is no use, NULL for a click; told: the user of a click, the host an unmatched line led
-- to; mark: hash of user and address (of the line, when it is refused); of a click also instant, seconds UTC since 1970, and the
-- hashes of visit and content.
CREATE OR REPLACE TABLE staged_log (
  rule ENUM ('blank-line', 'comment', 'bad-line', 'status', 'bad-date', 'future-date', 'method', 'robot', 'unmatched',
             'missing-reader', 'unknown-place'),
  told VARCHAR, instant UINTEGER, mark UBIGINT, visit UBIGINT, item UBIGINT, entry USMALLINT, home USMALLINT
);
-- Grain: one click that counts, double clicks removed. second: of the wall clock in Paris, since 1970; visitor: hash of the user.
CREATE OR REPLACE TABLE log_click (
  second INTEGER, visitor UBIGINT, visit UBIGINT, item UBIGINT, entry USMALLINT, home USMALLINT
);
CREATE OR REPLACE TABLE log_visitor (visitor UBIGINT, identifier VARCHAR);

-- The lake, one table per fact: accepted rows of each batch. slice is the unit of replacement.
-- Uses by reader and second are disposable (domain §5.3): what is published is built from the four tables behind them.
CREATE OR REPLACE MACRO wall_clock(second) AS make_timestamp(CAST(second AS BIGINT) * 1000000);
CREATE OR REPLACE VIEW lake_usage_event AS -- batch and slice: those of its file, and of its month
SELECT u.year, wall_clock(u.second) AS used_at, k.key AS reader, c.commune, r.resource, u.session_start
FROM   accepted_use u
       JOIN commune_number c  ON c.number = u.commune
       JOIN resource_number r ON r.number = u.resource
       LEFT JOIN reader_key k ON k.reader = u.reader AND k.year = u.year;
CREATE OR REPLACE TABLE lake_reader_month (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month TINYINT, reader UBIGINT, commune VARCHAR, resource VARCHAR, uses INTEGER, sessions INTEGER
);
CREATE OR REPLACE TABLE lake_use_month (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month TINYINT, commune VARCHAR, resource VARCHAR, uses INTEGER, sessions INTEGER
);
CREATE OR REPLACE TABLE lake_use_hour ( -- weekday: 1 Monday … 7 Sunday; member: as of the ingest; readers: at least so many
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month TINYINT, weekday TINYINT, hour TINYINT, member VARCHAR, resource VARCHAR, uses INTEGER, sessions INTEGER, readers INTEGER
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
-- Months a report covers, with or without a figure: what a COUNTER report leaves out was not used.
CREATE OR REPLACE TABLE lake_usage_coverage (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  month VARCHAR, member VARCHAR, resource VARCHAR -- resource NULL: everything the series of reports brings
);
CREATE OR REPLACE TABLE lake_enrolment (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  snapshot DATE, reader UBIGINT, commune VARCHAR, age_band VARCHAR, enrolled_on DATE, expires_on DATE, state VARCHAR,
  category VARCHAR, outside BOOLEAN, line INTEGER
);
-- Which enrolments were active in a month, of no resource: the only meeting of use and enrolment (domain §5.2). reader is the card,
-- or the provider's account, under the enrolment key. It goes with the events of its batch and slice.
CREATE OR REPLACE TABLE lake_enrolment_activity (
  slice VARCHAR, batch VARCHAR, year SMALLINT, month TINYINT, reader UBIGINT,
  is_account BOOLEAN, adult BOOLEAN -- did the reader use an offer for adults?
);
-- The card (reader) behind a provider's account, both under the enrolment key. year: of the upload.
CREATE OR REPLACE TABLE lake_enrolment_account (
  slice VARCHAR, batch VARCHAR, year SMALLINT, source VARCHAR, account UBIGINT, reader UBIGINT
);
CREATE OR REPLACE TABLE lake_enrolment_change (
  slice VARCHAR, batch VARCHAR, year SMALLINT,
  changed_on DATE, reader UBIGINT, commune VARCHAR, age_band VARCHAR, state VARCHAR, line INTEGER
);
-- Distinct readers of every cell of a closed year, counted while its key was there. The fields are those of cell and
-- place_cell.
CREATE OR REPLACE TABLE lake_frozen_reader (
  year SMALLINT, span VARCHAR, month TINYINT, member VARCHAR, scope VARCHAR, item VARCHAR, readers INTEGER
);
CREATE OR REPLACE TABLE lake_frozen_place (
  year SMALLINT, span VARCHAR, month TINYINT, level VARCHAR, place VARCHAR, scope VARCHAR, item VARCHAR, readers INTEGER
);
CREATE OR REPLACE TABLE lake_frozen_cohort (
  year SMALLINT, member VARCHAR, first_month TINYINT, month TINYINT, readers INTEGER
);
-- Counts of enrolments whose readers are gone. rollup: enrolled | enrolment_count | enrolment_delay; the fields are theirs.
CREATE OR REPLACE TABLE lake_frozen_enrolment (
  year SMALLINT, rollup VARCHAR, since DATE, until DATE, origin VARCHAR, member VARCHAR, age_band VARCHAR, measure VARCHAR,
  days DOUBLE, readers INTEGER
);
CREATE OR REPLACE TABLE lake_reject (
  batch VARCHAR, line INTEGER, field VARCHAR, rule VARCHAR, value VARCHAR, month VARCHAR
);

-- Grain: one line of a list of records (invoices, orders, actions, …): few lines, fields as text under the profile's names.
CREATE OR REPLACE TABLE staged_record (row INTEGER, raw UBIGINT, skip VARCHAR, fields JSON);
CREATE OR REPLACE TABLE known_provider (text VARCHAR, provider VARCHAR);
CREATE OR REPLACE TABLE known_member   (text VARCHAR, member VARCHAR, since DATE, until DATE);

-- How money, dates and verdicts of records are read. An amount has at most two decimals: `1 234,56 €`, `1.234,56`, `1,234.56`.
CREATE OR REPLACE MACRO bare_amount(text) AS regexp_replace(text, '[\s\x{00A0}\x{202F}€]|EUR', '', 'g');
CREATE OR REPLACE MACRO plain_amount(text) AS replace(
  CASE WHEN regexp_full_match(bare_amount(text), '-?\d{1,3}([.]\d{3})+,\d{1,2}') THEN replace(bare_amount(text), '.', '')
       WHEN regexp_full_match(bare_amount(text), '-?\d{1,3}(,\d{3})+[.]\d{1,2}') THEN replace(bare_amount(text), ',', '')
       ELSE bare_amount(text) END, ',', '.');
CREATE OR REPLACE MACRO cents_of(text) AS
  CASE WHEN regexp_full_match(plain_amount(text), '-?\d{1,13}([.]\d{1,2})?')
       THEN CAST(CAST(plain_amount(text) AS DECIMAL(18, 2)) * 100 AS BIGINT) END;
CREATE OR REPLACE MACRO rate_of(text) AS
  CAST(TRY_CAST(replace(regexp_replace(text, '[\s%\x{00A0}\x{202F}]', '', 'g'), ',', '.') AS DECIMAL(9, 2)) * 100 AS INTEGER);
CREATE OR REPLACE MACRO verdict_of(skip, fault, again, twice) AS
  CASE WHEN skip IS NOT NULL THEN 'skipped' WHEN fault IS NOT NULL THEN 'rejected'
       WHEN again THEN 'duplicate' WHEN twice THEN 'rejected' END;
CREATE OR REPLACE MACRO rule_of(skip, fault, again, twice, twice_rule) AS
  CASE WHEN skip IS NOT NULL THEN skip WHEN fault IS NOT NULL THEN split_part(fault, ' ', 1)
       WHEN twice AND NOT again THEN twice_rule END;
CREATE OR REPLACE MACRO field_of(fault, otherwise) AS coalesce(nullif(split_part(fault, ' ', 2), ''), otherwise);

-- The lake of money and context, one table per kind. Cents; rates in hundredths of a percent; NULL member: the whole group.
CREATE OR REPLACE TABLE lake_invoice (
  slice VARCHAR, batch VARCHAR, year SMALLINT, number VARCHAR, provider VARCHAR, resource VARCHAR, member VARCHAR,
  valid_from DATE, valid_to DATE, excl_tax BIGINT, vat_rate INTEGER, incl_tax BIGINT,
  ordered_on DATE, invoiced_on DATE, paid_on DATE
);
CREATE OR REPLACE TABLE lake_purchase_order (
  slice VARCHAR, batch VARCHAR, year SMALLINT, number VARCHAR, provider VARCHAR, resource VARCHAR,
  valid_from DATE, valid_to DATE, excl_tax BIGINT, vat_rate INTEGER, incl_tax BIGINT, ordered_on DATE
);
CREATE OR REPLACE TABLE lake_resource (
  slice VARCHAR, batch VARCHAR, year SMALLINT, id VARCHAR, name VARCHAR, kind VARCHAR, provider VARCHAR,
  valid_from DATE, valid_to DATE, replaces VARCHAR, aliases VARCHAR
);
CREATE OR REPLACE TABLE lake_contract (
  slice VARCHAR, batch VARCHAR, year SMALLINT, resource VARCHAR, valid_from DATE, valid_to DATE, cents BIGINT, pricing VARCHAR
);
CREATE OR REPLACE TABLE lake_population (
  slice VARCHAR, batch VARCHAR, year SMALLINT, vintage SMALLINT, commune VARCHAR, name VARCHAR, municipal INTEGER, total INTEGER
);
CREATE OR REPLACE TABLE lake_objective (
  slice VARCHAR, batch VARCHAR, year SMALLINT, indicator VARCHAR, target DECIMAL(18, 4), direction VARCHAR, owner VARCHAR
);
CREATE OR REPLACE TABLE lake_action (
  slice VARCHAR, batch VARCHAR, year SMALLINT, held_on DATE, kind VARCHAR, commune VARCHAR, resource VARCHAR,
  participants INTEGER, label VARCHAR
);
CREATE OR REPLACE TABLE lake_incident (
  slice VARCHAR, batch VARCHAR, year SMALLINT, began_on DATE, ended_on DATE, kind VARCHAR, label VARCHAR, member VARCHAR,
  resource VARCHAR
);
-- One figure of a provider's totals corrected by hand (metric as in lake_usage_count): it takes the place of what was received
-- as long as that is still "received". member NULL: non réparti.
CREATE OR REPLACE TABLE lake_correction (
  slice VARCHAR, batch VARCHAR, year SMALLINT, month VARCHAR, member VARCHAR, resource VARCHAR, metric VARCHAR,
  received BIGINT, corrected BIGINT, reason VARCHAR
);

-- Grain: one refused line of a list of invoices or orders, as far as it could be understood: the figures it may belong to
-- say so. year 0: not told; NULL: not told or nobody known. amount in cents, with tax or for want of it without.
CREATE OR REPLACE TABLE lake_refused_record (
  slice VARCHAR, batch VARCHAR, year SMALLINT, kind VARCHAR, line INTEGER, rule VARCHAR, provider VARCHAR, member VARCHAR,
  amount BIGINT
);

-- Grain: one record with its verdict, then the columns of its lake table without the batch.
CREATE OR REPLACE TABLE judged_invoice AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_invoice LIMIT 0;
CREATE OR REPLACE TABLE judged_purchase_order AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_purchase_order LIMIT 0;
CREATE OR REPLACE TABLE judged_resource AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_resource LIMIT 0;
CREATE OR REPLACE TABLE judged_contract AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_contract LIMIT 0;
CREATE OR REPLACE TABLE judged_population AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_population LIMIT 0;
CREATE OR REPLACE TABLE judged_objective AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_objective LIMIT 0;
CREATE OR REPLACE TABLE judged_action AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_action LIMIT 0;
CREATE OR REPLACE TABLE judged_incident AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_incident LIMIT 0;
CREATE OR REPLACE TABLE judged_correction AS
SELECT CAST(NULL AS INTEGER) AS row, '' AS verdict, '' AS rule, '' AS field, '' AS value, * EXCLUDE (batch) FROM lake_correction LIMIT 0;

-- The verdicts of the one file being read, whatever its kind.
CREATE OR REPLACE VIEW judged AS
SELECT row, verdict, rule, field, value, month FROM judged_count
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_enrolment
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_account
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_invoice
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_purchase_order
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_resource
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_contract
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_population
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_objective
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_action
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_incident
UNION ALL
SELECT row, verdict, rule, field, value, NULL FROM judged_correction;

-- Months in which what was received of a resource counts under another one; chains are followed (data/model/merge.ts). The lake
-- never knows: a version applies it where its facts are loaded. Months as their first days, both included.
CREATE OR REPLACE TABLE resource_merge (resource VARCHAR, counted_as VARCHAR, first_month DATE, last_month DATE);
-- The same as it was when the readers of a closed year were frozen.
CREATE OR REPLACE TABLE frozen_merge (year SMALLINT, resource VARCHAR, counted_as VARCHAR, first_month DATE, last_month DATE);

-- What is counted of the providers' totals: usage_count, what was corrected by hand in the place of what was received.
CREATE OR REPLACE TABLE corrected_count (
  month VARCHAR, member VARCHAR, resource VARCHAR, report VARCHAR, metric VARCHAR, data_type VARCHAR, access_method VARCHAR,
  value BIGINT, batch VARCHAR, received_as VARCHAR
);

-- Months and scopes of closed years in which other resources count together than when their readers were frozen.
CREATE OR REPLACE TABLE regrouped (year SMALLINT, month TINYINT, scope VARCHAR, item VARCHAR);

-- Readers an erasure takes out of the lake, under one key at a time.
CREATE OR REPLACE TABLE gone_reader (reader UBIGINT);
