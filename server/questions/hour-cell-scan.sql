-- Published cells of the hours of the week, in the order of the version, every value a number.
-- Grain: year × member × scope × item × weekday × hour, margins included: weekday 0 all days, hour 0 all hours.
-- Units: uses in weighted uses; raw_uses and sessions in numbers; NaN where nobody can tell. Readers are not asked: a lower bound.
-- member, scope and item are codes into the type of the column of that name with `_texts`, which holds nothing; year is counted from
-- $from, hour from 1. Texts are looked up as in cell-scan.sql.
-- Parameters: $from, $to years, inclusive; $member, $scope NULL for all; $public: whether the public asks.
CREATE TEMP TYPE IF NOT EXISTS hour_member AS ENUM (SELECT DISTINCT member FROM hour_cell ORDER BY member);
CREATE TEMP TYPE IF NOT EXISTS hour_scope AS ENUM (SELECT DISTINCT scope FROM hour_cell ORDER BY scope);
CREATE TEMP TYPE IF NOT EXISTS hour_item AS ENUM (SELECT DISTINCT item FROM hour_cell ORDER BY item);
SELECT year - CAST($from AS SMALLINT) AS year,
       CAST(list_position(enum_range(CAST(NULL AS hour_member)), member) - 1 AS USMALLINT) AS member,
       CAST(list_position(enum_range(CAST(NULL AS hour_scope)), scope) - 1 AS UTINYINT) AS scope,
       CAST(list_position(enum_range(CAST(NULL AS hour_item)), item) - 1 AS USMALLINT) AS item,
       weekday,
       hour + 1 AS hour,
       coalesce(uses / 1000, CAST('NaN' AS DOUBLE)) AS uses,
       raw_uses,
       coalesce(CASE WHEN $public THEN raw_uses_11 ELSE raw_uses_5 END, CAST('NaN' AS DOUBLE)) AS raw_told,
       sessions,
       CAST(secret_5 AS UTINYINT)               AS secret_5,
       CAST(secret_11 AS UTINYINT)              AS secret_11,
       CAST(NULL AS hour_member)                AS member_texts,
       CAST(NULL AS hour_scope)                 AS scope_texts,
       CAST(NULL AS hour_item)                  AS item_texts
FROM   hour_cell
WHERE  month = 0
  AND  year BETWEEN CAST($from AS SMALLINT) AND CAST($to AS SMALLINT)
  AND  ($member IS NULL OR member = $member)
  AND  ($scope IS NULL OR scope = $scope)
