-- Grain: one record entered by hand at a page, by its batch; the record itself is in the ledger, and who entered it only here.
CREATE TABLE entry (
  batch TEXT PRIMARY KEY,
  task TEXT NOT NULL CHECK (task IN ('invoice', 'objective', 'action', 'correction')),
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  entered_at TEXT NOT NULL
) STRICT;
