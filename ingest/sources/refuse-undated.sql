-- Refuses the uses of places and resources whose names stood for nothing on that day. Grain: one data row.
-- Parameters: $rules, every rule.
UPDATE staged_event
SET    rule = CAST(list_position($rules, fault) AS UTINYINT), same = hash(text)
FROM   (SELECT e.rowid AS row,
               CASE WHEN number_on(wall_clock(second), p.number, p.days) IS NULL THEN 'unknown-place'
                    WHEN number_on(wall_clock(second), r.number, r.days) IS NULL THEN 'unknown-resource' END AS fault,
               CASE fault WHEN 'unknown-place' THEN p.text ELSE r.text END                                 AS text
        FROM   staged_event e
               JOIN place_text p    ON p.code = e.place
               JOIN resource_text r ON r.code = e.title
        WHERE  rule IS NULL AND (p.days IS NOT NULL OR r.days IS NOT NULL)) undated
WHERE  staged_event.rowid = undated.row AND fault IS NOT NULL
