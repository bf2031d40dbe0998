-- The distinct identifiers of the accepted events; year 0 stands for the enrolment key. Grain: identifier.
SELECT DISTINCT identifier, 0 AS year
FROM   (SELECT DISTINCT reader FROM reader_use) JOIN reader_number USING (reader)
ORDER  BY ALL
