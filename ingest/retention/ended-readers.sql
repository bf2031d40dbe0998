-- Notes the readers whose enrolment ended before a day: expired, or last told of then where no expiry is known. Grain: reader.
-- Someone enrolled again, or told of later without an expiry, has not ended. Parameters: $before, a day, ISO 8601.
INSERT INTO gone_reader
SELECT reader
FROM   (SELECT reader, coalesce(expires_on, snapshot) AS until FROM lake_enrolment
        UNION ALL
        SELECT reader, changed_on FROM lake_enrolment_change)
GROUP  BY reader
HAVING max(until) < CAST($before AS DATE)
