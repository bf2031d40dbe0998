-- Actions of mediation, training and promotion. Grain: one row per year, kind and member ('none': for nobody in particular).
-- Units: actions; participants in heads counted, NULL when no action tells them; untold: actions that do not.
SELECT CAST(year(held_on) AS INTEGER)                    AS year,
       kind,
       coalesce(member, 'none')                          AS member,
       CAST(count(*) AS INTEGER)                         AS actions,
       CAST(sum(participants) AS INTEGER)                AS participants,
       CAST(count(*) - count(participants) AS INTEGER)   AS untold
FROM   action
GROUP  BY ALL
ORDER  BY year, kind, member
