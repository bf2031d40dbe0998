-- Does whoever uses a link go on without the one-time codes of his account? As the administrator said, once he had seen who it is.
ALTER TABLE link ADD COLUMN drops_codes INTEGER NOT NULL DEFAULT 0 CHECK (drops_codes IN (0, 1));
