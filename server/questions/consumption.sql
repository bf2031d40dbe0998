-- Published cells of the lattice. Grain: one row per year, month, member and item within one span and scope.
-- Units: uses in thousandths of a weighted use; raw_uses and sessions in numbers; readers in persons, exact.
-- Parameters: $span, $scope; $from, $to years, inclusive; $month NULL for all; $item NULL for all of the scope.
SELECT span, year, month, member, scope, item, uses, raw_uses, sessions, readers, secret_5, secret_11, raw_uses_5, raw_uses_11
FROM   cell
WHERE  span = $span
  AND  scope = $scope
  AND  year BETWEEN CAST($from AS SMALLINT) AND CAST($to AS SMALLINT)
  AND  ($month IS NULL OR month = CAST($month AS TINYINT))
  AND  ($item IS NULL OR item = $item)
