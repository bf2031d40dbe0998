-- Refused rows by what would mend them. Grain: one row per source, rule and column, the heaviest first; with the first place it was
-- met, and the three values met most, NULL where the column is personal. Units: rows in lines, files in files, distinct in values.
-- Parameters: $members, those of whose readers files are told, and '*' for whoever is told of every file.
WITH refused AS (
  SELECT b.batch, b.source, b.file, r.line, r.rule, r.field, r.value FROM reject r JOIN batch b USING (batch)
  WHERE list_contains($members, '*') OR list_contains($members, b.member)
),
met AS (
  SELECT source, rule, field, value, count(*) AS times FROM refused WHERE value IS NOT NULL GROUP BY ALL
),
told AS (
  SELECT source, rule, field,
         CAST(count(*) AS INTEGER)                                        AS "distinct",
         array_to_string(list(value ORDER BY times DESC, value)[1:3], ', ') AS met_most
  FROM   met
  GROUP  BY source, rule, field
)
SELECT source, rule, field,
       met_most                               AS value,
       coalesce("distinct", 0)                AS "distinct",
       CAST(count(*) AS INTEGER)              AS rows,
       CAST(count(DISTINCT batch) AS INTEGER) AS files,
       arg_min(file, (file, line))            AS file,
       arg_min(line, (file, line))            AS line
FROM   refused LEFT JOIN told USING (source, rule, field)
GROUP  BY source, rule, field, met_most, "distinct"
ORDER  BY rows DESC, source, rule, field
