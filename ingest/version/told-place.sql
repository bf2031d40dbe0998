-- What is told of raw uses, once it is known what is hidden: of all kinds together, the sum of those that are shown. Kinds
-- of communes are not published: nothing is told of their raw uses but that there were none.
-- Grain: cell.
UPDATE place_cell
SET    raw_uses_5 = told.staff, raw_uses_11 = told.everyone
FROM   (SELECT c.rowid AS number,
               CASE WHEN c.secret_5 THEN NULL WHEN c.scope <> 'all' OR c.raw_uses = 0 THEN c.raw_uses ELSE k.staff END     AS staff,
               CASE WHEN c.secret_11 THEN NULL WHEN c.scope <> 'all' OR c.raw_uses = 0 THEN c.raw_uses ELSE k.everyone END AS everyone
        FROM   place_cell c
               LEFT JOIN (SELECT span, year, month, level, place,
                                 nullif(sum(raw_uses) FILTER (NOT secret_5), 0)  AS staff,
                                 nullif(sum(raw_uses) FILTER (NOT secret_11), 0) AS everyone
                          FROM   place_cell
                          WHERE  scope = 'kind'
                          GROUP  BY ALL) k USING (span, year, month, level, place)) told
WHERE  place_cell.rowid = told.number
