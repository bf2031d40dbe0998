-- Published monthly cells of communes, all resources together. Grain: one row per year, month and commune; a commune without a
-- use in a year has none. Units: uses in thousandths of a weighted use; raw_uses and sessions in numbers; readers in persons.
-- Parameters: $from, $to years, inclusive.
SELECT CAST(year AS INTEGER)  AS year,
       CAST(month AS INTEGER) AS month,
       place,
       uses,
       raw_uses,
       sessions,
       readers,
       secret_5,
       secret_11,
       raw_uses_5,
       raw_uses_11
FROM   place_cell
WHERE  level = 'commune'
  AND  span = 'month'
  AND  year BETWEEN CAST($from AS SMALLINT) AND CAST($to AS SMALLINT)
