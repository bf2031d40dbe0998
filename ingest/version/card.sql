-- What the version says of itself. Grain: the version.
SELECT number, checksum, basis, runs FROM version
