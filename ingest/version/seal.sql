-- Signs a version. Grain: the version. Times are UTC.
-- Parameters: $number, $checksum, $at, $demonstration, $agreement (JSON), $basis, $runs, $merges (JSON).
INSERT INTO version VALUES ($number, $checksum, CAST($at AS TIMESTAMP), $demonstration, CAST($agreement AS JSON), $basis, $runs, CAST($merges AS JSON))
