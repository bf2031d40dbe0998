-- Grain: one note on one line to look at of an enrolment upload, under one rule; the last one counts, none is changed.
CREATE TABLE check_mark (
  number INTEGER PRIMARY KEY,
  batch TEXT NOT NULL,
  rule TEXT NOT NULL,
  line INTEGER NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('seen', 'corrected', 'again')),
  comment TEXT NOT NULL,
  author TEXT NOT NULL,
  marked_at TEXT NOT NULL
) STRICT;
CREATE INDEX check_mark_line ON check_mark (batch, rule, line, number);
