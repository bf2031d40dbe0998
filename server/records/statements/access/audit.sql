-- What was done, with the names of who did it and of the account or key it was done to. Grain: one deed, the last one first. $deed
-- and $actor ('' for all), $from and $to (moments, $to excluded), $before (a number, excluded), $most of them.
WITH named AS (
  SELECT id, name FROM account
  UNION ALL
  SELECT id, name FROM api_key
)
SELECT number, at, actor, doer.name AS actor_name, deed, subject, done_to.name AS subject_name, detail, hash
FROM   audit
LEFT   JOIN named AS doer ON doer.id = actor
LEFT   JOIN named AS done_to ON done_to.id = subject
WHERE  number < $before AND at >= $from AND at < $to
AND    ($deed = '' OR deed = $deed)
AND    ($actor = '' OR actor = $actor)
ORDER  BY number DESC
LIMIT  $most
