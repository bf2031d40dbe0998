-- The agreement the version was built with. Grain: the version.
SELECT CAST(agreement AS VARCHAR) AS agreement FROM version
