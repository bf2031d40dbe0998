-- What people put down here and no file brings. Moments are UTC, ISO 8601; `author` is a name or a function as it was typed.

-- Grain: one decision on one resource for one year; the last one counts, none is changed.
CREATE TABLE decision (
  number INTEGER PRIMARY KEY,
  resource TEXT NOT NULL,
  year INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('keep', 'watch', 'stop', 'replace')),
  replacement TEXT,
  comment TEXT NOT NULL,
  author TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX decision_resource ON decision (resource, number);

-- Grain: one remark on one month of the timeline; `removed_at` where it was taken back.
CREATE TABLE annotation (
  number INTEGER PRIMARY KEY,
  month TEXT NOT NULL,
  member TEXT,
  resource TEXT,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  written_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX annotation_month ON annotation (month);

-- Grain: one named address of a page of the house.
CREATE TABLE saved_view (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  author TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

-- Grain: one frozen yearly report; `subject` is a member's code, null for the whole group; `content` is what `hash` is the SHA-256 of.
CREATE TABLE frozen_report (
  number INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  subject TEXT,
  version INTEGER NOT NULL,
  data_version TEXT NOT NULL,
  author TEXT NOT NULL,
  frozen_at TEXT NOT NULL,
  hash TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX frozen_report_version ON frozen_report (year, coalesce(subject, ''), version);
