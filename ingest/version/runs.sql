-- How many lines of the ledger the version was built from. Grain: the version.
SELECT runs FROM version
