-- Units of replacement of the file just read. Grain: slice. rows: uses of events, figures of reports, enrolments.
SELECT slice, CAST(sum(rows) AS INTEGER) AS rows
FROM   (SELECT slice, uses AS rows FROM lake_use_month
        UNION ALL
        SELECT slice, 1 FROM lake_usage_count
        UNION ALL
        SELECT slice, 1 FROM lake_enrolment
        UNION ALL
        SELECT slice, 1 FROM lake_enrolment_change)
GROUP  BY slice
ORDER  BY slice
