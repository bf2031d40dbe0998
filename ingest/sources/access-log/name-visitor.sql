-- Who the visitors of the clicks are, as the log tells them. Grain: visitor. Stays in memory until they have pseudonyms.
INSERT INTO log_visitor
SELECT hash(told), told FROM (SELECT DISTINCT told FROM staged_log WHERE rule IS NULL)
