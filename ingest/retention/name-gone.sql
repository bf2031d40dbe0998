-- Names the readers an erasure looks for, in the place of any before. Grain: reader. Parameters: $readers, pseudonyms of one key.
CREATE OR REPLACE TABLE gone_reader AS SELECT CAST(unnest($readers) AS UBIGINT) AS reader
