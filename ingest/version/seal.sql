-- Signs a version. Grain: the version. Times are UTC.
INSERT INTO version VALUES ($number, $checksum, CAST($at AS TIMESTAMP), $demonstration, CAST($agreement AS JSON), $basis)
