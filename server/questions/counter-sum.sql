-- Sums of figures of providers' reports. Grain: one row per stretch of time, place, part of the offer and metric, by their
-- numbers, that was reported. Units: as the report counts; seconds for times.
-- Parameters: lists $t, $month ('YYYY-MM' of each stretch), $p, $place, $o, $item (resources), $m, $metric.
WITH
stretch AS (SELECT unnest($t) AS t, unnest($month) AS ym),
spot    AS (SELECT unnest($p) AS p, unnest($place) AS member),
part    AS (SELECT unnest($o) AS o, unnest($item) AS resource),
figure  AS (SELECT unnest($m) AS m, unnest($metric) AS metric)
SELECT t, p, o, m, sum(c.value) AS value
FROM   (SELECT *, printf('%04d-%02d', year, month) AS ym FROM counter_month) c
       JOIN stretch USING (ym)
       JOIN spot    USING (member)
       JOIN part    USING (resource)
       JOIN figure  USING (metric)
GROUP  BY t, p, o, m
