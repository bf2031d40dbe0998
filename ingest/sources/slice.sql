-- Units of replacement of the file just read. Grain: slice.
SELECT slice, CAST(count(*) AS INTEGER) AS rows
FROM   (SELECT slice FROM lake_usage_event
        UNION ALL
        SELECT slice FROM lake_usage_count
        UNION ALL
        SELECT slice FROM lake_enrolment)
GROUP  BY slice
ORDER  BY slice
