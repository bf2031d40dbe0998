-- Sums of published cells, hidden ones left out. Grain: one row per stretch of time, place and part of the offer that has uses,
-- by their numbers. Units: uses in thousandths of a weighted use; raw_uses and sessions in numbers; readers in persons, exact
-- where cells is 1. raw_hidden: cells whose raw uses are not told whole.
-- Parameters: lists $t, $span, $year, $month (cells of each stretch), $p, $place (codes of each place), $o, $item (items of
-- each part of the offer); $scope of the items; $public: whether the public asks.
WITH
stretch AS (SELECT unnest($t) AS t, unnest($span) AS span, unnest($year) AS year, unnest($month) AS month),
spot    AS (SELECT unnest($p) AS p, unnest($place) AS member),
part    AS (SELECT unnest($o) AS o, unnest($item) AS item),
shown   AS (
  SELECT *, CASE WHEN $public THEN secret_11 ELSE secret_5 END AS hidden,
         CASE WHEN $public THEN raw_uses_11 ELSE raw_uses_5 END AS told
  FROM   cell
  WHERE  scope = $scope AND raw_uses > 0
)
SELECT t, p, o,
       CAST(count(*) AS INTEGER)                                   AS cells,
       CAST(count(*) FILTER (hidden) AS INTEGER)                   AS hidden,
       coalesce(sum(c.uses) FILTER (NOT hidden), CAST('NaN' AS DOUBLE)) AS uses,
       coalesce(sum(told), CAST('NaN' AS DOUBLE)) AS raw_uses,
       CAST(count(*) FILTER (told IS DISTINCT FROM c.raw_uses) AS INTEGER) AS raw_hidden,
       coalesce(sum(c.sessions) FILTER (NOT hidden), CAST('NaN' AS DOUBLE)) AS sessions,
       coalesce(CAST(sum(c.readers) FILTER (NOT hidden) AS DOUBLE), CAST('NaN' AS DOUBLE)) AS readers
FROM   shown c
       JOIN stretch USING (span, year, month)
       JOIN spot    USING (member)
       JOIN part    USING (item)
GROUP  BY t, p, o
