-- Gives every row of an enrolment file its verdict. Grain: one enrolment of a snapshot, or one change of a journal.
-- The birth becomes an age band at once. Where the file tells no state, an enrolment is active until it expires.
-- Parameters: $told_on day of the snapshot, NULL when the rows tell it; $journal does every row tell a change;
-- $stated does the file tell states; $formats accepted forms of a date; $today; $department its number.
INSERT INTO judged_enrolment
WITH dated AS (
  SELECT e.*,
         CASE WHEN $journal THEN day_of(e.changed_on, $formats)
              WHEN e.snapshot IS NOT NULL THEN day_of(e.snapshot, $formats)
              ELSE CAST($told_on AS DATE) END AS day,
         day_of(e.enrolled_on, $formats) AS enrolled,
         day_of(e.expires_on, $formats)  AS expires
  FROM   staged_row e
),
resolved AS (
  SELECT e.*,
         p.commune AS home,
         p.member  AS served,
         CASE WHEN $stated THEN s.state WHEN expires < day THEN 'expired' ELSE 'active' END AS status,
         k.key     AS pseudonym,
         CASE WHEN e.birth IS NOT NULL
              THEN year(day) - coalesce(TRY_CAST(e.birth AS SMALLINT), year(day_of(e.birth, $formats))) END AS age,
         CASE WHEN e.residence IS NOT NULL
              THEN r.commune IS NULL AND NOT regexp_full_match(e.residence, $department || '[0-9]{3}') END AS elsewhere
  FROM   dated e
         LEFT JOIN known_place p     ON p.text = e.commune AND holds_on(e.day, p.since, p.until)
         LEFT JOIN known_residence r ON r.text = e.residence AND holds_on(e.day, r.since, r.until)
         LEFT JOIN known_state s     ON s.text = e.state
         LEFT JOIN pseudonym k       ON k.identifier = e.card AND k.year = 0
),
checked AS (
  SELECT *,
         CASE WHEN skip IS NOT NULL                                                  THEN skip
              WHEN card IS NULL                                                      THEN 'missing-reader'
              WHEN home IS NULL AND regexp_full_match(commune, '[0-9][0-9AB][0-9]{3}')
                   AND left(commune, 2) <> $department                               THEN 'outside-territory'
              WHEN home IS NULL                                                      THEN 'unknown-place'
              WHEN status IS NULL                                                    THEN 'unknown-state'
              WHEN day IS NULL                                                       THEN 'bad-day'
              WHEN day > CAST($today AS DATE)                                        THEN 'future-date'
              WHEN birth IS NOT NULL AND (age IS NULL OR age NOT BETWEEN 0 AND 120)  THEN 'bad-birth'
              WHEN enrolled_on IS NOT NULL AND enrolled IS NULL                      THEN 'bad-enrolled'
              WHEN expires_on IS NOT NULL AND expires IS NULL                        THEN 'bad-expires'
         END AS fault
  FROM   resolved
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row) > 1 AS again,
         NOT $journal AND row_number() OVER (PARTITION BY fault, pseudonym, day ORDER BY row) > 1 AS carded
  FROM   checked
)
SELECT row,
       CASE WHEN skip IS NOT NULL  THEN 'skipped'
            WHEN fault IS NOT NULL THEN 'rejected'
            WHEN again             THEN 'duplicate'
            WHEN carded            THEN 'rejected' END AS verdict,
       CASE WHEN fault IN ('bad-day', 'bad-enrolled', 'bad-expires') THEN 'bad-date'
            WHEN fault IS NOT NULL                                   THEN fault
            WHEN carded AND NOT again                                THEN 'card-twice' END AS rule,
       CASE WHEN fault IN ('bad-day', 'future-date') THEN CASE WHEN $journal THEN 'changedOn' ELSE 'snapshot' END
            ELSE CASE fault WHEN 'unknown-place' THEN 'commune' WHEN 'outside-territory' THEN 'commune' WHEN 'unknown-state' THEN 'state' WHEN 'bad-birth' THEN 'birth'
                            WHEN 'bad-enrolled' THEN 'enrolledOn' WHEN 'bad-expires' THEN 'expiresOn' ELSE 'card' END END AS field,
       CASE WHEN fault IN ('bad-day', 'future-date') THEN CASE WHEN $journal THEN changed_on ELSE snapshot END
            ELSE CASE fault WHEN 'unknown-place' THEN commune WHEN 'unknown-state' THEN state
                            WHEN 'bad-enrolled' THEN enrolled_on WHEN 'bad-expires' THEN expires_on END END AS value,
       pseudonym,
       home,
       served,
       CASE WHEN age < 12 THEN '<12' WHEN age < 18 THEN '12–17' WHEN age < 26 THEN '18–25' WHEN age < 65 THEN '26–64'
            WHEN age >= 65 THEN '65+' END AS age_band,
       enrolled,
       expires,
       status,
       day,
       CASE WHEN regexp_full_match(category, '[\p{L}0-9 _/.-]{1,20}') AND NOT regexp_matches(category, '[0-9]{5}') THEN category END,
       elsewhere
FROM   repeated
