-- Facts of a published version.

-- Grain: one figure of a provider's own report. member NULL: non réparti. Metrics are never added to one another.
CREATE TABLE usage_count (
  month         VARCHAR NOT NULL,
  member        VARCHAR,
  resource      VARCHAR NOT NULL,
  report        VARCHAR NOT NULL, -- COUNTER report, or 'counts' for a provider's own spreadsheet
  metric        VARCHAR NOT NULL, -- COUNTER Metric_Type
  data_type     VARCHAR,
  access_method VARCHAR,
  value         BIGINT  NOT NULL,
  batch         VARCHAR NOT NULL
);

-- Grain: one enrolment in one snapshot of a member's readers.
CREATE TABLE enrolment (
  snapshot    DATE    NOT NULL,
  reader      INTEGER NOT NULL,
  commune     VARCHAR NOT NULL,
  member      VARCHAR NOT NULL,
  age_band    VARCHAR,          -- <12, 12–17, 18–25, 26–64, 65+
  enrolled_on DATE,
  expires_on  DATE,
  state       VARCHAR NOT NULL, -- requested | validated | rejected | active | expired | renewed | erased
  batch       VARCHAR NOT NULL
);

-- Grain: one change of one enrolment, from a journal of changes. reader is numbered as in enrolment.
CREATE TABLE enrolment_change (
  changed_on DATE    NOT NULL,
  reader     INTEGER NOT NULL,
  commune    VARCHAR NOT NULL,
  member     VARCHAR NOT NULL,
  age_band   VARCHAR,
  state      VARCHAR NOT NULL, -- what the enrolment became
  batch      VARCHAR NOT NULL
);

-- Rows refused, with their place; never the value of a personal column.
CREATE TABLE reject (
  batch  VARCHAR NOT NULL,
  line   INTEGER NOT NULL,
  field  VARCHAR NOT NULL,
  rule   VARCHAR NOT NULL,
  value  VARCHAR
);
