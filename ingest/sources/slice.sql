-- Units of replacement of the file just read. Grain: slice. rows: uses of events, figures of reports, enrolments, records.
SELECT slice, CAST(sum(rows) AS INTEGER) AS rows
FROM   (SELECT slice, uses AS rows FROM lake_use_month
        UNION ALL
        SELECT slice, 1 FROM lake_usage_count
        UNION ALL
        SELECT slice, 0 FROM lake_usage_coverage
        UNION ALL
        SELECT slice, 1 FROM lake_enrolment
        UNION ALL
        SELECT slice, 1 FROM lake_enrolment_change
        UNION ALL
        SELECT slice, 1 FROM lake_enrolment_account
        UNION ALL
        SELECT slice, 1 FROM lake_invoice
        UNION ALL
        SELECT slice, 1 FROM lake_purchase_order
        UNION ALL
        SELECT slice, 1 FROM lake_resource
        UNION ALL
        SELECT slice, 1 FROM lake_contract
        UNION ALL
        SELECT slice, 1 FROM lake_population
        UNION ALL
        SELECT slice, 1 FROM lake_objective
        UNION ALL
        SELECT slice, 1 FROM lake_action
        UNION ALL
        SELECT slice, 1 FROM lake_incident
        UNION ALL
        SELECT slice, 1 FROM lake_correction)
GROUP  BY slice
ORDER  BY slice
