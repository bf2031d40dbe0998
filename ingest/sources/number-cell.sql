-- The numbers the texts of an event file stand for: every reader, and the places and resources somebody knows. Grain: distinct text.
-- Readers are numbered at random: uses lie in the order of these numbers, which must tell nothing of who comes after whom.
INSERT INTO reader_number
SELECT text, identifier, code, min(code) OVER (PARTITION BY identifier)
FROM   (SELECT reader AS text, nullif(trim(reader), '') AS identifier, CAST(row_number() OVER (ORDER BY random()) - 1 AS UINTEGER) AS code
        FROM   event_cell
        WHERE  identifier IS NOT NULL);

INSERT INTO place_text
SELECT text,
       CAST(row_number() OVER (ORDER BY text) - 1 AS USMALLINT),
       any_value(n.number) FILTER (holds_always(since, until)),
       list({ number: n.number, since: since, until: until }) FILTER (NOT holds_always(since, until))
FROM   known_place JOIN commune_number n USING (commune)
GROUP  BY text;

INSERT INTO resource_text
SELECT text,
       CAST(row_number() OVER (ORDER BY text) - 1 AS USMALLINT),
       any_value(n.number) FILTER (holds_always(since, until)),
       list({ number: n.number, since: since, until: until }) FILTER (NOT holds_always(since, until))
FROM   known_resource JOIN resource_number n USING (resource)
GROUP  BY text;

CREATE OR REPLACE TYPE reader_name   AS ENUM (SELECT text FROM reader_number ORDER BY code);
CREATE OR REPLACE TYPE place_name    AS ENUM (SELECT text FROM place_text ORDER BY code);
CREATE OR REPLACE TYPE resource_name AS ENUM (SELECT text FROM resource_text ORDER BY code)
