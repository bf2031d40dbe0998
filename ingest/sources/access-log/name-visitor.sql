-- Who the visitors of the clicks are, as the log tells them. Grain: visitor. Stays in memory until they have pseudonyms.
INSERT INTO log_visitor
SELECT hash(identifier), identifier FROM (SELECT DISTINCT identifier FROM staged_log WHERE rule IS NULL)
