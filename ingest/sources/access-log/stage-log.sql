-- Reads the lines of a log and says which cannot be uses. Grain: one line. instant: seconds since 1970 UTC, so that the hour
-- that comes twice in October stays two; a time without its offset is Europe/Paris wall clock.
-- A user is told by the best of what the line holds: login, cookie, session, address with user agent (formats §5).
-- Logins and addresses stay in memory until they are pseudonyms.
-- Parameters: $today, first day that cannot have been used yet is the one after it; $attributed, whether the profile gives homes.
INSERT INTO staged_log
WITH timed AS (
  SELECT *,
         CASE WHEN moment IS NULL THEN TRY_CAST(epoch AS BIGINT)
              ELSE CAST(epoch(coalesce(try_strptime(moment, '%d/%b/%Y:%H:%M:%S %z'),
                                       timezone('Europe/Paris', try_strptime(moment, ['%d/%b/%Y:%H:%M:%S', '%Y-%m-%d %H:%M:%S'])))) AS BIGINT)
         END AS instant
  FROM   log_line
),
ruled AS (
  SELECT *,
         CASE WHEN formed IS NOT TRUE THEN CASE WHEN line IS NULL OR trim(line) = '' THEN 'blank-line'
                                        WHEN starts_with(line, '#')          THEN 'comment'
                                        ELSE 'bad-line' END
              WHEN status IS NOT NULL AND status <> '200' AND status <> '304' THEN 'status'
              WHEN path = ''                                                   THEN 'bad-line'
              WHEN instant IS NULL OR instant < 0                             THEN 'bad-date'
              WHEN instant >= epoch(timezone('Europe/Paris', CAST($today AS TIMESTAMP) + INTERVAL 1 DAY)) THEN 'future-date'
              WHEN method IN ('HEAD', 'OPTIONS', 'TRACE')                     THEN 'method'
              WHEN robot                                                      THEN 'robot'
              WHEN entry IS NULL                                              THEN 'unmatched'
              WHEN coalesce(login, cookie, session, client) IS NULL           THEN 'missing-reader'
              WHEN $attributed AND home IS NULL                               THEN 'unknown-place'
         END AS rule
  FROM   timed
),
told AS (
  SELECT *, CASE WHEN rule IS NULL THEN coalesce(login, 'cookie ' || cookie, 'session ' || session,
                                                 'host ' || client || ' ' || coalesce(agent, '')) END AS identifier
  FROM   ruled
)
SELECT rule,
       CASE WHEN rule = 'unmatched' THEN host ELSE identifier END AS told,
       CASE WHEN rule IS NULL THEN instant END          AS instant,
       CASE WHEN rule IS NULL THEN hash(identifier, host, path)
            WHEN rule NOT IN ('status', 'unmatched', 'robot') THEN hash(line) END AS mark,
       CASE WHEN rule IS NULL AND session IS NOT NULL THEN hash(session)
            WHEN rule IS NULL THEN hash(identifier, instant // 3600) END AS visit,
       CASE WHEN rule IS NULL THEN hash(item) END       AS item,
       CASE WHEN rule IS NULL THEN entry END            AS entry,
       CASE WHEN rule IS NULL THEN home END             AS home
FROM   told
