-- Sums of what was just read, to look at before anything is kept. Grain: month × member × resource × metric.
-- Persons told apart by a provider are left out: they do not add up.
SELECT month, member, resource, metric, CAST(sum(value) AS DOUBLE) AS value
FROM   (SELECT month, member, resource, metric, value FROM lake_usage_count WHERE metric <> 'active-users'
        UNION ALL
        SELECT strftime(day, '%Y-%m'), member, resource, 'uses', uses FROM lake_use_day)
GROUP  BY ALL
ORDER  BY ALL
