-- Gives every row of an enrolment snapshot its verdict. Grain: one enrolment. The birth becomes an age band at once.
-- Parameters: $snapshot day of the snapshot; $formats accepted forms of a date.
INSERT INTO judged_enrolment
WITH resolved AS (
  SELECT e.*,
         p.commune AS home,
         p.member  AS served,
         s.state   AS status,
         k.key     AS pseudonym,
         CASE WHEN e.birth IS NOT NULL
              THEN coalesce(TRY_CAST(e.birth AS SMALLINT), year(try_strptime(e.birth, $formats))) END AS birth_year,
         CASE WHEN e.skip IS NOT NULL     THEN e.skip
              WHEN e.card IS NULL         THEN 'missing-reader'
              WHEN p.commune IS NULL      THEN 'unknown-place'
              WHEN s.state IS NULL        THEN 'unknown-state'
         END AS fault
  FROM   staged_row e
         LEFT JOIN known_place p ON p.text = e.commune
         LEFT JOIN known_state s ON s.text = e.state
         LEFT JOIN pseudonym k   ON k.identifier = e.card AND k.year = 0
),
checked AS (
  SELECT * EXCLUDE (fault),
         year(CAST($snapshot AS DATE)) - birth_year AS age,
         CASE WHEN fault IS NOT NULL                                                                    THEN fault
              WHEN birth IS NOT NULL AND (age IS NULL OR age NOT BETWEEN 0 AND 120)                      THEN 'bad-birth'
              WHEN enrolled_on IS NOT NULL AND try_strptime(enrolled_on, $formats) IS NULL               THEN 'bad-enrolled'
              WHEN expires_on IS NOT NULL AND try_strptime(expires_on, $formats) IS NULL                 THEN 'bad-expires'
         END AS fault
  FROM   resolved
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, raw ORDER BY row)       > 1 AS again,
         row_number() OVER (PARTITION BY fault, pseudonym ORDER BY row) > 1 AS carded
  FROM   checked
)
SELECT row,
       CASE WHEN skip IS NOT NULL  THEN 'skipped'
            WHEN fault IS NOT NULL THEN 'rejected'
            WHEN again             THEN 'duplicate'
            WHEN carded            THEN 'rejected' END AS verdict,
       CASE WHEN fault IN ('bad-enrolled', 'bad-expires') THEN 'bad-date'
            WHEN fault IS NOT NULL                        THEN fault
            WHEN carded AND NOT again                     THEN 'card-twice' END AS rule,
       CASE fault WHEN 'unknown-place' THEN 'commune' WHEN 'unknown-state' THEN 'state' WHEN 'bad-birth' THEN 'birth'
                  WHEN 'bad-enrolled' THEN 'enrolledOn' WHEN 'bad-expires' THEN 'expiresOn' ELSE 'card' END AS field,
       CASE fault WHEN 'unknown-place' THEN commune WHEN 'unknown-state' THEN state
                  WHEN 'bad-enrolled' THEN enrolled_on WHEN 'bad-expires' THEN expires_on END AS value,
       pseudonym,
       home,
       served,
       CASE WHEN age < 12 THEN '<12' WHEN age < 18 THEN '12–17' WHEN age < 26 THEN '18–25' WHEN age < 65 THEN '26–64'
            WHEN age >= 65 THEN '65+' END AS age_band,
       CAST(try_strptime(enrolled_on, $formats) AS DATE),
       CAST(try_strptime(expires_on, $formats) AS DATE),
       status
FROM   repeated
