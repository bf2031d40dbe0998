-- Rollups: what the pages ask. Built in one run with the facts, from exact counts only.

-- Grain: reader × month × resource. The exact distinct readers of every cell come from here.
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

-- The published lattice (domain §5.6): member × {all, kind, resource} × {month, quarter, year, year up to a month}.
-- Answers are functions of these cells only.
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
  secret_11 BOOLEAN  NOT NULL  -- hidden from the public (k = 11)
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
