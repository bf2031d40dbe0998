-- The texts of places and resources that rows may be refused for. Grain: distinct text.
INSERT INTO refused_cell
SELECT hash(text), trim(text)
FROM   (SELECT commune AS text FROM event_cell WHERE commune IS NOT NULL
        UNION
        SELECT resource FROM event_cell WHERE resource IS NOT NULL)
