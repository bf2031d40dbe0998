-- Sources and the months they are awaited for. Grain: source.
SELECT source, first_month AS "from", last_month AS "to" FROM source ORDER BY source
