-- What is counted of the providers' totals: where a correction applies, one figure in the place of those received in any report.
-- Grain: as usage_count.
INSERT INTO corrected_count
WITH applied AS (FROM correction WHERE applies)
SELECT c.*
FROM   usage_count c
       ANTI JOIN applied a
       ON (a.received_as, a.month, a.metric) = (c.received_as, c.month, c.metric) AND a.member IS NOT DISTINCT FROM c.member
          AND coalesce(c.access_method, 'Regular') = 'Regular'
UNION ALL
SELECT month, member, resource, report, metric, NULL, NULL, corrected, batch, received_as
FROM   applied
