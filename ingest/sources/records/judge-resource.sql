-- Gives every line of a list of resources its verdict. Grain: one resource. Several names of one resource stand apart by '|'.
-- Parameters: $source; $formats of dates; $kinds, identifiers of resource kinds; $labels, their French names in the same order.
INSERT INTO judged_resource
WITH record AS (
  SELECT row, raw, skip, fields,
         (fields ->> 'id')                        AS id,
         (fields ->> 'name')                      AS name,
         (fields ->> 'provider')                  AS provider,
         coalesce(list_extract($kinds, list_position($labels, strip_accents(lower(fields ->> 'kind')))),
                  list_extract($kinds, list_position($kinds, lower(fields ->> 'kind')))) AS kind,
         day_of((fields ->> 'from'), $formats)    AS valid_from,
         day_of((fields ->> 'to'), $formats)      AS valid_to,
         (fields ->> 'replaces')                  AS replaces,
         (fields ->> 'aliases')                   AS aliases
  FROM   staged_record
),
judged AS (
  SELECT *,
         CASE WHEN skip IS NOT NULL                                                    THEN skip
              WHEN id IS NULL                                                          THEN 'missing-value id'
              WHEN NOT regexp_full_match(id, '[a-z0-9]+(-[a-z0-9]+)*')                 THEN 'unknown-value id'
              WHEN name IS NULL                                                        THEN 'missing-value name'
              WHEN provider IS NULL                                                    THEN 'missing-value provider'
              WHEN kind IS NULL                                                        THEN 'unknown-value kind'
              WHEN (fields ->> 'from') IS NOT NULL AND valid_from IS NULL              THEN 'bad-date from'
              WHEN (fields ->> 'to') IS NOT NULL AND valid_to IS NULL                  THEN 'bad-date to'
              WHEN valid_to < valid_from                                               THEN 'bad-period to'
              WHEN replaces IS NOT NULL AND NOT regexp_full_match(replaces, '[a-z0-9]+(-[a-z0-9]+)*') THEN 'unknown-value replaces'
         END AS fault
  FROM   record
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row) > 1 AS again,
         row_number() OVER (PARTITION BY fault, id ORDER BY row)  > 1 AS twice
  FROM   judged
)
SELECT row,
       verdict_of(skip, fault, again, twice),
       rule_of(skip, fault, again, twice, 'same-resource'),
       field_of(fault, 'id'),
       (fields ->> field_of(fault, 'id')),
       'resources/' || $source,
       coalesce(year(valid_from), 0),
       id, name, kind, provider, valid_from, valid_to, replaces, aliases
FROM   repeated
