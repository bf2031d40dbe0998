-- What the version says of itself that is signed with its rows. Grain: the version.
-- Every column that is there: a version of before merges of resources has none for them.
SELECT * REPLACE (CAST(agreement AS VARCHAR) AS agreement) FROM version
