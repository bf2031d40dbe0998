-- How many rows of the file got which verdict. Grain: verdict × rule.
SELECT coalesce(verdict, 'accepted') AS verdict,
       coalesce(rule, '')            AS rule,
       CAST(count(*) AS INTEGER)     AS rows
FROM   judged
GROUP  BY ALL
ORDER  BY ALL
