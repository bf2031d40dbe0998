-- Puts the frozen distinct readers of closed years in their cells (domain §5.3). Grain: cell.
-- Uses that were received since the closing change nothing about the readers; where none were counted then, nobody knows
-- how many there are: NULL. Nor does anybody where other resources count together than when they were frozen.
UPDATE cell
SET    readers = CASE WHEN frozen.regrouped THEN CASE WHEN cell.sessions = 0 THEN 0 END
                      WHEN frozen.readers > 0 OR cell.sessions = 0 THEN coalesce(frozen.readers, 0) END
FROM   (SELECT c.rowid AS number, f.readers,
               EXISTS (FROM  regrouped r
                       WHERE (r.year, r.scope, r.item) = (c.year, c.scope, c.item)
                         AND r.month <= c.month
                         AND r.month > CASE c.span WHEN 'month' THEN c.month - 1 WHEN 'quarter' THEN c.month - 3 ELSE 0 END) AS regrouped
        FROM   cell c
               LEFT JOIN lake_frozen_reader f
               ON (f.year, f.span, f.month, f.member, f.scope, f.item) = (c.year, c.span, c.month, c.member, c.scope, c.item)
        WHERE  c.readers IS NOT NULL AND c.year IN (SELECT year FROM closed_year)) frozen
WHERE  cell.rowid = frozen.number
