-- Puts the frozen distinct readers of closed years in their cells (domain §5.3). Grain: cell.
-- Uses that were received since the closing change nothing about the readers; where none were counted then, nobody knows
-- how many there are: NULL.
UPDATE cell
SET    readers = CASE WHEN frozen.readers > 0 OR cell.sessions = 0 THEN coalesce(frozen.readers, 0) END
FROM   (SELECT c.rowid AS place, f.readers
        FROM   cell c
               LEFT JOIN lake_frozen_reader f
               ON (f.year, f.span, f.month, f.member, f.scope, f.item) = (c.year, c.span, c.month, c.member, c.scope, c.item)
        WHERE  c.readers IS NOT NULL AND c.year IN (SELECT year FROM closed_year)) frozen
WHERE  cell.rowid = frozen.place
