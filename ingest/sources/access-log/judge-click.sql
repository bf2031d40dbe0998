-- Clicks on contents by readers whose home is known, as uses. Grain: one use.
-- row only settles which of two uses in one second comes first, whatever the order of the lines.
INSERT INTO judged_event
SELECT CAST(hash(c.identifier, c.item, c.used_at) % 2147483648 AS INTEGER) AS row,
       NULL AS verdict,
       NULL AS rule,
       NULL AS field,
       NULL AS value,
       c.used_at,
       k.key,
       h.commune,
       e.resource,
       c.visit
FROM   log_click c
       JOIN known_entry e USING (entry)
       JOIN known_home h USING (home)
       LEFT JOIN pseudonym k ON k.identifier = c.identifier AND k.year = year(c.used_at)
WHERE  e.metric = 'uses' AND holds_on(c.used_at, e.since, e.until) AND holds_on(c.used_at, h.since, h.until)
