-- What a table of an attached database comes to, whatever the order of its rows. Grain: one row. $name, the table.
SELECT CAST(count(*) AS DOUBLE) AS rows, CAST(coalesce(sum(hash(one)), 0) AS VARCHAR) AS digest
FROM   query_table($name) AS one
