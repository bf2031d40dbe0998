-- The numbers the cells of an event file stand for. Grain: distinct cell, '' for none; readers whose cells differ in the blanks
-- around them are one.
INSERT INTO reader_number
WITH cell AS (SELECT DISTINCT coalesce(reader, '') AS cell FROM event_cell)
SELECT cell,
       nullif(trim(cell), ''),
       CASE WHEN trim(cell) <> '' THEN CAST(dense_rank() OVER (ORDER BY trim(cell)) AS UINTEGER) END
FROM   cell;

INSERT INTO place_cell
SELECT c.cell,
       any_value(n.number) FILTER (holds_always(p.since, p.until)),
       list({ number: n.number, since: p.since, until: p.until }) FILTER (NOT holds_always(p.since, p.until))
FROM   (SELECT DISTINCT coalesce(commune, '') AS cell FROM event_cell) c
       LEFT JOIN known_place p ON p.text = c.cell
       LEFT JOIN commune_number n USING (commune)
GROUP  BY c.cell;

INSERT INTO resource_cell
SELECT c.cell,
       any_value(n.number) FILTER (holds_always(r.since, r.until)),
       list({ number: n.number, since: r.since, until: r.until }) FILTER (NOT holds_always(r.since, r.until))
FROM   (SELECT DISTINCT coalesce(resource, '') AS cell FROM event_cell) c
       LEFT JOIN known_resource r ON r.text = c.cell
       LEFT JOIN resource_number n USING (resource)
GROUP  BY c.cell
