-- Rollups: what the pages ask, from exact counts only. Uses by readers are summed up as a file is taken; nothing finer than a
-- reader's month is ever published. Uses and sessions of a slice come to the same sum in each of the four tables.

-- Grain: reader × month × commune × resource × source. The exact distinct readers of every cell come from here; reader numbers
-- readers within one year, nobody can be followed across years (domain §5.2).
CREATE TABLE reader_month (
  year     SMALLINT NOT NULL,
  month    TINYINT  NOT NULL,
  member   VARCHAR  NOT NULL,
  commune  VARCHAR  NOT NULL,
  resource VARCHAR  NOT NULL,
  reader   INTEGER  NOT NULL,
  uses     INTEGER  NOT NULL,
  sessions INTEGER  NOT NULL
);

-- Grain: month × commune × resource × batch. The uses of every cell come from here. commune: home library's (domain §4).
CREATE TABLE use_month (
  year     SMALLINT NOT NULL,
  month    TINYINT  NOT NULL,
  member   VARCHAR  NOT NULL,
  commune  VARCHAR  NOT NULL,
  resource VARCHAR  NOT NULL,
  uses     INTEGER  NOT NULL,
  sessions INTEGER  NOT NULL,
  batch    VARCHAR  NOT NULL
);

-- Grain: month × weekday × hour × member × resource. Europe/Paris wall clock; weekday 1 Monday … 7 Sunday (ISO 8601).
CREATE TABLE use_hour (
  year     SMALLINT NOT NULL,
  month    TINYINT  NOT NULL,
  weekday  TINYINT  NOT NULL,
  hour     TINYINT  NOT NULL,
  member   VARCHAR  NOT NULL, -- member that served the commune when the uses were received
  resource VARCHAR  NOT NULL,
  uses     INTEGER  NOT NULL,
  sessions INTEGER  NOT NULL,
  readers  INTEGER  NOT NULL  -- at least so many distinct ones, up to 64; 0: not known
);

-- Grain: day × member × resource.
CREATE TABLE use_day (
  year     SMALLINT NOT NULL,
  month    TINYINT  NOT NULL,
  day      DATE     NOT NULL,
  member   VARCHAR  NOT NULL, -- member that served the commune when the uses were received
  resource VARCHAR  NOT NULL,
  uses     INTEGER  NOT NULL,
  sessions INTEGER  NOT NULL
);

-- The published lattice (domain §5.6): member × {all, kind, resource} × {month, quarter, year, year up to a month}.
-- Answers are functions of these cells only. Of all kinds together weighted uses are told whole; raw uses beside them would be a
-- second equation between the kinds, so what is told of them is the sum of the kinds that are shown.
CREATE TABLE cell (
  span      VARCHAR  NOT NULL, -- month | quarter | year | to-date
  year      SMALLINT NOT NULL,
  month     TINYINT  NOT NULL, -- last month of the span (12 for a year)
  member    VARCHAR  NOT NULL, -- member code, 'group' (the members together) or 'none' (non réparti)
  scope     VARCHAR  NOT NULL, -- all | kind | resource
  item      VARCHAR  NOT NULL, -- '' for all, else the kind or resource
  uses      DOUBLE,            -- weighted uses in thousandths; NULL when no weight is declared
  raw_uses  DOUBLE   NOT NULL,
  sessions  DOUBLE,            -- NULL: no source of this cell sends events
  readers   INTEGER,           -- exact distinct readers; NULL: no source of this cell sends events
  secret_5  BOOLEAN  NOT NULL, -- hidden from signed-in staff (k = 5)
  secret_11 BOOLEAN  NOT NULL, -- hidden from the public (k = 11)
  raw_uses_5  DOUBLE,          -- raw uses told to staff: of scope all, the sum of the kinds shown; NULL: hidden
  raw_uses_11 DOUBLE           -- the same, told to the public
);

-- The same by home library (domain §5.6): commune × all, EPCI × {all, kind}, in the same spans. Uses by readers alone, since totals
-- of providers name no commune. A place without any use in a year has no row of it.
CREATE TABLE place_cell (
  span      VARCHAR  NOT NULL, -- month | quarter | year | to-date
  year      SMALLINT NOT NULL,
  month     TINYINT  NOT NULL, -- last month of the span (12 for a year)
  level     VARCHAR  NOT NULL, -- commune | epci
  place     VARCHAR  NOT NULL, -- INSEE code of the commune; code of the EPCI, 'none' for communes outside any
  scope     VARCHAR  NOT NULL, -- all | kind; of a commune all alone
  item      VARCHAR  NOT NULL, -- '' for all, else the kind
  uses      DOUBLE,            -- weighted uses in thousandths; NULL when no weight is declared
  raw_uses  DOUBLE   NOT NULL,
  sessions  DOUBLE,            -- NULL: of these months no source of the scope sends events
  readers   INTEGER,           -- exact distinct readers; NULL: as sessions, or nobody can count them any more
  secret_5  BOOLEAN  NOT NULL,
  secret_11 BOOLEAN  NOT NULL,
  raw_uses_5  DOUBLE,          -- as in cell; of communes, whose kinds are not published, NULL but for 0
  raw_uses_11 DOUBLE
);

-- When resources are used: the hours of the week of a whole year. Grain: year × member × scope × weekday × hour, margins included.
-- Single months are not published: too few readers stand behind an hour of one.
CREATE TABLE hour_cell (
  year      SMALLINT NOT NULL,
  month     TINYINT  NOT NULL, -- 0: the whole year
  member    VARCHAR  NOT NULL, -- member code or 'group'
  scope     VARCHAR  NOT NULL, -- all | kind
  item      VARCHAR  NOT NULL, -- '' for all, else the kind
  weekday   TINYINT  NOT NULL, -- 1 Monday … 7 Sunday; 0: all days
  hour      TINYINT  NOT NULL, -- 0 … 23, Europe/Paris; -1: all hours
  uses      DOUBLE,            -- weighted uses in thousandths; NULL when no weight is declared
  raw_uses  DOUBLE   NOT NULL,
  sessions  DOUBLE   NOT NULL,
  readers   INTEGER  NOT NULL, -- at least so many distinct readers, never shown: what may be shown is asked of it
  secret_5  BOOLEAN  NOT NULL,
  secret_11 BOOLEAN  NOT NULL,
  raw_uses_5  DOUBLE,          -- as in cell
  raw_uses_11 DOUBLE
);

-- Readers by the month of the year they were first active in, and by the months they were active in. Within one year alone: use
-- keys change every year, nobody is followed across (domain §5.2). The size of a cohort is its cell where both months are one.
-- Grain: year × member × first month × month. Years whose readers went before cohorts were kept have no rows.
CREATE TABLE cohort_cell (
  year        SMALLINT NOT NULL,
  member      VARCHAR  NOT NULL, -- member code or 'group'
  first_month TINYINT  NOT NULL,
  month       TINYINT  NOT NULL, -- from first_month on
  readers     INTEGER  NOT NULL, -- first active in first_month, and active in month
  secret_5    BOOLEAN  NOT NULL,
  secret_11   BOOLEAN  NOT NULL
);

-- Enrolled readers by the year they enrolled in, in the last snapshot of each year: who stays. Of snapshots alone, no use is looked at.
CREATE TABLE enrolment_cohort (
  year          SMALLINT NOT NULL, -- of the snapshot
  member        VARCHAR  NOT NULL, -- member code, or 'group' when all members sent one
  enrolled_year SMALLINT NOT NULL, -- 0: not told
  readers       INTEGER  NOT NULL,
  secret_5      BOOLEAN  NOT NULL,
  secret_11     BOOLEAN  NOT NULL
);

-- COUNTER metrics as the providers report them, one report per metric. Grain: month × member ('none') × resource × metric.
CREATE TABLE counter_month (
  year     SMALLINT NOT NULL,
  month    TINYINT  NOT NULL,
  member   VARCHAR  NOT NULL,
  resource VARCHAR  NOT NULL,
  kind     VARCHAR  NOT NULL,
  report   VARCHAR  NOT NULL,
  metric   VARCHAR  NOT NULL,
  value    DOUBLE   NOT NULL
);

-- Enrolled readers (state active or renewed, not expired) in the last snapshot of each year. member 'group' when all members sent one.
CREATE TABLE enrolled (
  year      SMALLINT NOT NULL,
  snapshot  DATE     NOT NULL,
  member    VARCHAR  NOT NULL,
  readers   INTEGER  NOT NULL,
  secret_5  BOOLEAN  NOT NULL,
  secret_11 BOOLEAN  NOT NULL
);

-- Counts of enrolments: stocks at a snapshot, what moved since the one before, and what a journal of changes tells of a month.
-- Grain: interval × member × age band × measure. member 'group' when every member tells the same interval.
-- enrolled (until) = kept + new + returned; enrolled (since) = kept + expired + vanished. pending, late (for more than 7 days)
-- and expiring (within 60 days) are of the day until; renewed, of kept and returned; rejected, of the interval.
-- Activation (origin activity) is of the calendar year and of those enrolled in its last snapshot: enrolled = active + idle,
-- active = regular (3 months or more) + occasional, idle = never (known to connect) + lapsed; inactive, for over 24 months.
CREATE TABLE enrolment_count (
  since     DATE,             -- snapshot or month's end before; NULL: the day until alone
  until     DATE     NOT NULL,
  origin    VARCHAR  NOT NULL, -- snapshot | journal | activity
  member    VARCHAR  NOT NULL,
  age_band  VARCHAR  NOT NULL, -- '' for all, else one of them or 'unknown'
  measure   VARCHAR  NOT NULL,
  readers   INTEGER  NOT NULL,
  secret_5  BOOLEAN  NOT NULL,
  secret_11 BOOLEAN  NOT NULL
);

-- Days from request to validation, from journals of changes. Grain: year of the validation × member.
CREATE TABLE enrolment_delay (
  year      SMALLINT NOT NULL,
  member    VARCHAR  NOT NULL,
  days      DOUBLE   NOT NULL, -- median
  readers   INTEGER  NOT NULL, -- validated after a request the journal tells
  secret_5  BOOLEAN  NOT NULL,
  secret_11 BOOLEAN  NOT NULL
);

-- Sources of events, by year: does the library's card, or a table of accounts, link their readers to enrolments? Where some are
-- not linked, activation tells at least so many; where none is, it is not computable.
CREATE TABLE activation_source (
  year   SMALLINT NOT NULL,
  source VARCHAR  NOT NULL,
  linked BOOLEAN  NOT NULL
);
