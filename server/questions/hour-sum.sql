-- Sums of published cells by moment of the week, hidden ones left out. Grain: one row per year, member, part of the offer and
-- moment that has uses, by their numbers. Units: uses in thousandths of a weighted use; raw_uses and sessions in numbers.
-- raw_hidden: cells whose raw uses are not told whole.
-- Parameters: lists $t, $year (of each stretch), $p, $place (codes of each place), $o, $item (items of each part of the offer),
-- $c, $weekday, $hour (of each moment; 0: all days, -1: all hours); $scope of the items; $public: whether the public asks.
WITH
stretch AS (SELECT unnest($t) AS t, unnest($year) AS year),
spot    AS (SELECT unnest($p) AS p, unnest($place) AS member),
part    AS (SELECT unnest($o) AS o, unnest($item) AS item),
moment  AS (SELECT unnest($c) AS c, unnest($weekday) AS weekday, unnest($hour) AS hour),
shown   AS (
  SELECT *, CASE WHEN $public THEN secret_11 ELSE secret_5 END AS hidden,
         CASE WHEN $public THEN raw_uses_11 ELSE raw_uses_5 END AS told
  FROM   hour_cell
  WHERE  month = 0 AND scope = $scope AND raw_uses > 0
)
SELECT t, p, o, c,
       CAST(count(*) AS INTEGER)                                   AS cells,
       CAST(count(*) FILTER (hidden) AS INTEGER)                   AS hidden,
       coalesce(sum(s.uses) FILTER (NOT hidden), CAST('NaN' AS DOUBLE)) AS uses,
       coalesce(sum(told), CAST('NaN' AS DOUBLE)) AS raw_uses,
       CAST(count(*) FILTER (told IS DISTINCT FROM s.raw_uses) AS INTEGER) AS raw_hidden,
       coalesce(sum(s.sessions) FILTER (NOT hidden), CAST('NaN' AS DOUBLE)) AS sessions
FROM   shown s
       JOIN stretch USING (year)
       JOIN spot    USING (member)
       JOIN part    USING (item)
       JOIN moment  USING (weekday, hour)
GROUP  BY t, p, o, c
