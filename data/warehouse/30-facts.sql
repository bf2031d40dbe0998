-- Facts of a published version. Uses lie under the resource in whose line they count; money stays with the resource it was
-- ordered for (data/model/line-price.ts brings it to the line).

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
  batch         VARCHAR NOT NULL,
  received_as   VARCHAR NOT NULL  -- resource the provider reports; another one than resource once it was merged
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

-- Grain: one line of a member's last enrolment upload that a librarian should look at, and why (domain §4, §5.5).
CREATE TABLE enrolment_check (
  batch  VARCHAR NOT NULL,
  line   INTEGER NOT NULL, -- of the uploaded file
  rule   VARCHAR NOT NULL, -- duplicate-within | duplicate-across | outside-territory | unknown-commune | expired-active | minor-adult | inactive
  member VARCHAR NOT NULL  -- whose upload it is
);

-- Rows refused, with their place; never the value of a personal column.
CREATE TABLE reject (
  batch  VARCHAR NOT NULL,
  line   INTEGER NOT NULL,
  field  VARCHAR NOT NULL,
  rule   VARCHAR NOT NULL,
  value  VARCHAR,
  month  VARCHAR           -- of the row, where it could be read
);

-- Grain: one line of an invoice (convention, art. 8 and 10). Amounts in cents, rates in hundredths of a percent.
CREATE TABLE invoice (
  number      VARCHAR  NOT NULL,
  provider    VARCHAR  NOT NULL,
  resource    VARCHAR,           -- NULL: several, or not told
  member      VARCHAR,           -- NULL: to the whole group
  fiscal_year SMALLINT NOT NULL, -- of the budget that pays, apart from the date of payment
  valid_from  DATE,
  valid_to    DATE,
  excl_tax    BIGINT,
  vat_rate    INTEGER,
  incl_tax    BIGINT,
  ordered_on  DATE,
  invoiced_on DATE,
  paid_on     DATE,              -- NULL: not paid yet
  batch       VARCHAR  NOT NULL
);

-- Grain: one line of a purchase order. What is ordered is what is shared out. Amounts in cents, rates in hundredths of a percent.
CREATE TABLE purchase_order (
  number      VARCHAR  NOT NULL,
  provider    VARCHAR  NOT NULL,
  resource    VARCHAR  NOT NULL,
  fiscal_year SMALLINT NOT NULL,
  valid_from  DATE     NOT NULL,
  valid_to    DATE     NOT NULL,
  excl_tax    BIGINT,
  vat_rate    INTEGER,
  incl_tax    BIGINT   NOT NULL,
  ordered_on  DATE,
  batch       VARCHAR  NOT NULL
);

-- Grain: one line of a list of invoices or orders that was refused: the figures it may belong to say so. Amounts in cents.
CREATE TABLE refused_record (
  kind        VARCHAR NOT NULL, -- invoices | orders
  provider    VARCHAR,          -- NULL: not told, or nobody known
  member      VARCHAR,          -- likewise, or the whole group
  fiscal_year SMALLINT,         -- NULL: not told
  amount      BIGINT,           -- with tax, or for want of it without
  rule        VARCHAR NOT NULL,
  batch       VARCHAR NOT NULL,
  line        INTEGER NOT NULL
);

-- Grain: indicator × year × slice, the latest batch last: it counts. target in the indicator's own unit.
CREATE TABLE objective (
  indicator VARCHAR        NOT NULL,
  year      SMALLINT       NOT NULL,
  target    DECIMAL(18, 4) NOT NULL,
  direction VARCHAR        NOT NULL, -- at-least | at-most
  owner     VARCHAR,
  batch     VARCHAR        NOT NULL
);

-- Grain: one action of mediation, training or promotion. participants are heads counted.
CREATE TABLE action (
  held_on      DATE    NOT NULL,
  kind         VARCHAR NOT NULL, -- outreach | training | promotion
  commune      VARCHAR,
  member       VARCHAR,
  resource     VARCHAR,
  participants INTEGER,
  label        VARCHAR,
  batch        VARCHAR NOT NULL
);

-- The same usage stands in several reports (PR holds TR and IR): the first of these is read. Journals and books share a place:
-- TR_J1 and TR_B1 hold different titles and add up.
CREATE MACRO report_place(report) AS
  lpad(CAST(coalesce(list_position(['PR', 'PR_P1', 'IR', 'TR', 'IR_M1', 'DR', 'DR_D1', 'TR_J1', 'counts'], replace(report, 'TR_B1', 'TR_J1')), 99) AS VARCHAR), 2, '0')
  || replace(report, 'TR_B1', 'TR_J1');

-- Grain: one figure of usage_count corrected by hand, by what was received (received_as, month, member, metric).
CREATE TABLE correction (
  month       VARCHAR NOT NULL,
  member      VARCHAR,          -- NULL: non réparti
  resource    VARCHAR NOT NULL, -- in whose line it counts
  received_as VARCHAR NOT NULL,
  metric      VARCHAR NOT NULL,
  report      VARCHAR,          -- of the figure it takes the place of
  received    BIGINT  NOT NULL, -- the figure it corrects
  corrected   BIGINT  NOT NULL,
  reason      VARCHAR NOT NULL,
  batch       VARCHAR NOT NULL,
  applies     BOOLEAN NOT NULL  -- is what was received still what it corrects?
);

-- What came of each source. Grain: source × month × member ('none': non réparti).
CREATE TABLE reception (
  source   VARCHAR NOT NULL,
  month    VARCHAR NOT NULL,
  member   VARCHAR NOT NULL,
  uses     DOUBLE,           -- NULL: every line of the month was refused
  rejected INTEGER NOT NULL,
  batch    VARCHAR
);

-- Sources of figures, and the months they are awaited for.
CREATE TABLE source (
  source      VARCHAR NOT NULL,
  kind        VARCHAR NOT NULL, -- events | counts | counter
  first_month VARCHAR NOT NULL,
  last_month  VARCHAR           -- NULL: no end is known
);
