-- Who may come in, and what was done here. Moments are UTC, ISO 8601; secrets are kept as their SHA-256 (`hash`), never themselves.

-- Grain: one account. `login` is in small letters; `password` an Argon2id hash, null until the invitation is used or where another
-- house signs people in (`issuer`, `subject`); `totp` the sealed secret of one-time codes, `totp_step` the last one used.
CREATE TABLE account (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password TEXT,
  long_password INTEGER NOT NULL DEFAULT 0 CHECK (long_password IN (0, 1)),
  totp TEXT,
  totp_step INTEGER NOT NULL DEFAULT 0,
  issuer TEXT,
  subject TEXT,
  created_at TEXT NOT NULL,
  disabled_at TEXT
) STRICT;
CREATE UNIQUE INDEX account_elsewhere ON account (issuer, subject) WHERE issuer IS NOT NULL;

-- Grain: one role of an account; `member` is '' for all of them.
CREATE TABLE account_grant (
  account TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL CHECK (role IN ('commission', 'librarian', 'coordinator', 'administrator')),
  member TEXT NOT NULL,
  PRIMARY KEY (account, role, member)
) STRICT;

-- Grain: one session; `agent` is a family of browsers, never the header itself.
CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  agent TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account);

-- Grain: one recovery code.
CREATE TABLE recovery_code (
  account TEXT NOT NULL REFERENCES account (id),
  hash TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (account, hash)
) STRICT;

-- Grain: one link that lets somebody choose a password, once.
CREATE TABLE link (
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reset')),
  made_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
) STRICT;
CREATE INDEX link_account ON link (account);

-- Grain: one key of a program; `grants` is JSON, `author` an account.
CREATE TABLE api_key (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  beginning TEXT NOT NULL,
  grants TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  used_at TEXT
) STRICT;

-- Grain: one deed. `actor` is an account, a key or `command`; `subject` and `detail` name things of the house, never a person but by
-- the account. `hash` is the SHA-256 of the deed and of `previous`, the hash of the one before: none can be changed without all after it.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  deed TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (at);

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'what was done stays done');
END;

CREATE TRIGGER audit_kept BEFORE DELETE ON audit
WHEN OLD.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-12 months')
BEGIN
  SELECT RAISE(ABORT, 'deeds are kept for twelve months');
END;
