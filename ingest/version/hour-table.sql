-- Tables of hours, with what each audience may not see of the whole year. Grain: year × member × scope.
-- Lists by weekday and hour, margins first.
SELECT CAST(h.year AS INTEGER) AS year, h.member, h.scope, h.item, coalesce(any_value(k.weight), 0) AS weight,
       list(CAST(h.sessions AS INTEGER) ORDER BY h.weekday, h.hour) AS sessions,
       list(h.readers ORDER BY h.weekday, h.hour)                   AS readers,
       list(CAST(h.rowid AS INTEGER) ORDER BY h.weekday, h.hour)    AS numbers,
       coalesce(bool_or(c.secret_5), true)                          AS secret_5,
       coalesce(bool_or(c.secret_11), true)                         AS secret_11
FROM   hour_cell h
       LEFT JOIN resource_kind k ON k.kind = h.item
       LEFT JOIN cell c ON (c.span, c.year, c.member, c.scope, c.item) = ('year', h.year, h.member, h.scope, h.item)
GROUP  BY h.year, h.member, h.scope, h.item
ORDER  BY h.year, h.member, h.scope, h.item
