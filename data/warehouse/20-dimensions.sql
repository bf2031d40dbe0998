-- Dimensions of a published version. Keys are text as the world writes them (INSEE codes, identifiers, 'YYYY-MM' months).

-- One row: what this version is. checksum is computed over everything but readers' keys, so it does not depend on them.
CREATE TABLE version (
  number       INTEGER   NOT NULL,
  checksum     VARCHAR,
  published_at TIMESTAMP NOT NULL, -- UTC
  demonstration BOOLEAN  NOT NULL,
  agreement    JSON      NOT NULL, -- data/model/agreement.ts
  basis        VARCHAR,            -- fingerprint of the manifest, settings and schema it was built from
  runs         INTEGER,            -- lines of the ledger it was built from
  merges       JSON                -- data/model/merge.ts, months in which a resource counts under another; NULL: none
);

-- INSEE: inhabitants of each commune of the department in each vintage (Licence Ouverte 2.0).
CREATE TABLE population (
  vintage   SMALLINT NOT NULL,
  commune   VARCHAR  NOT NULL,
  name      VARCHAR  NOT NULL,
  municipal INTEGER  NOT NULL,
  total     INTEGER            -- NULL: not published yet
);

-- Communes of the latest vintage with their intercommunality and the member that serves them.
CREATE TABLE commune (
  commune VARCHAR NOT NULL,
  name    VARCHAR NOT NULL,
  epci    VARCHAR,          -- SIREN number; NULL: in none
  member  VARCHAR NOT NULL,
  epci_name VARCHAR
);

CREATE TABLE resource_kind (
  kind        VARCHAR NOT NULL,
  label       VARCHAR NOT NULL,
  use         VARCHAR NOT NULL, -- what one use is, in words
  weight      INTEGER           -- thousandths of a weighted use; NULL: no declared weight, outside the weighted uses
);

-- Declared resources, merged ones included, and those a COUNTER report brought that nobody declared (kind 'unclassified').
CREATE TABLE resource (
  resource   VARCHAR NOT NULL,
  name       VARCHAR NOT NULL,
  kind       VARCHAR NOT NULL,
  provider   VARCHAR NOT NULL,
  valid_from DATE,
  valid_to   DATE,
  replaces   VARCHAR
);

-- Orders: the price of a resource for a period, in cents, taxes included.
CREATE TABLE contract (
  resource  VARCHAR NOT NULL,
  valid_from DATE   NOT NULL,
  valid_to   DATE   NOT NULL,
  cents     BIGINT  NOT NULL,
  pricing   VARCHAR             -- forfait | tranche | usager | jetons | licences; NULL: not told
);

CREATE TABLE annotation (
  date     DATE    NOT NULL,
  kind     VARCHAR NOT NULL, -- break | action | outage | correction
  label    VARCHAR NOT NULL,
  member   VARCHAR,
  resource VARCHAR
);

-- One ingested file. read = accepted + rejected + skipped + duplicates (formats §0).
CREATE TABLE batch (
  batch       VARCHAR NOT NULL, -- first 16 hexadecimal digits of the file's SHA-256
  source      VARCHAR NOT NULL,
  kind        VARCHAR NOT NULL, -- events | counts | counter | enrolments | access-log
  file        VARCHAR NOT NULL,
  member      VARCHAR,          -- whose readers it is about, NULL where it is of the group
  fingerprint VARCHAR NOT NULL,
  read        INTEGER NOT NULL,
  accepted    INTEGER NOT NULL,
  rejected    INTEGER NOT NULL,
  skipped     INTEGER NOT NULL,
  duplicates  INTEGER NOT NULL,
  received_on DATE    NOT NULL, -- day of the ingest in Paris
  provisional BOOLEAN NOT NULL  -- the provider says that figures may still change
);

-- What was received of each resource: one row per resource and month that some live batch covers, even with no use.
CREATE TABLE coverage (
  resource    VARCHAR NOT NULL, -- in whose line it counts
  month       VARCHAR NOT NULL,
  grain       VARCHAR NOT NULL, -- event | provider-aggregate
  received_as VARCHAR NOT NULL  -- the resource itself, or one that was merged into it
);

-- Years whose report is closed: their distinct readers are frozen, their uses may still be restated.
CREATE TABLE closed_year (
  year      SMALLINT  NOT NULL,
  closed_at TIMESTAMP NOT NULL, -- UTC
  restated  BOOLEAN   NOT NULL  -- have other figures been received since?
);
