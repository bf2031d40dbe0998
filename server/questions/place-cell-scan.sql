-- Published cells of communes and intercommunalities, in the order of the version, every value a number.
-- Grain: span × year × month × level × place × scope × item.
-- Units: uses in weighted uses; raw_uses and sessions in numbers; readers in persons, exact; NaN where nobody can tell.
-- span, level, place, scope and item are codes into the type of the column of that name with `_texts`, which holds nothing; year and
-- month are counted from $from. A text is found in the list of its type, not cast to it: so the engine looks up each text of a
-- dictionary once, not each row.
-- Parameters: $from, $to years, inclusive; $span, $level, $scope NULL for all; $public: whether the public asks.
CREATE TEMP TYPE IF NOT EXISTS place_span AS ENUM (SELECT DISTINCT span FROM place_cell ORDER BY span);
CREATE TEMP TYPE IF NOT EXISTS place_level AS ENUM (SELECT DISTINCT level FROM place_cell ORDER BY level);
CREATE TEMP TYPE IF NOT EXISTS place_place AS ENUM (SELECT DISTINCT place FROM place_cell ORDER BY place);
CREATE TEMP TYPE IF NOT EXISTS place_scope AS ENUM (SELECT DISTINCT scope FROM place_cell ORDER BY scope);
CREATE TEMP TYPE IF NOT EXISTS place_item AS ENUM (SELECT DISTINCT item FROM place_cell ORDER BY item);
SELECT CAST(list_position(enum_range(CAST(NULL AS place_span)), span) - 1 AS UTINYINT) AS span,
       year - CAST($from AS SMALLINT) AS year,
       12 * (year - CAST($from AS SMALLINT)) + month - 1 AS month,
       CAST(list_position(enum_range(CAST(NULL AS place_level)), level) - 1 AS UTINYINT) AS level,
       CAST(list_position(enum_range(CAST(NULL AS place_place)), place) - 1 AS USMALLINT) AS place,
       CAST(list_position(enum_range(CAST(NULL AS place_scope)), scope) - 1 AS UTINYINT) AS scope,
       CAST(list_position(enum_range(CAST(NULL AS place_item)), item) - 1 AS USMALLINT) AS item,
       coalesce(uses / 1000, CAST('NaN' AS DOUBLE)) AS uses,
       raw_uses,
       coalesce(CASE WHEN $public THEN raw_uses_11 ELSE raw_uses_5 END, CAST('NaN' AS DOUBLE)) AS raw_told,
       coalesce(sessions, CAST('NaN' AS DOUBLE)) AS sessions,
       coalesce(CAST(readers AS DOUBLE), CAST('NaN' AS DOUBLE)) AS readers,
       CAST(secret_5 AS UTINYINT)               AS secret_5,
       CAST(secret_11 AS UTINYINT)              AS secret_11,
       CAST(NULL AS place_span)                 AS span_texts,
       CAST(NULL AS place_level)                AS level_texts,
       CAST(NULL AS place_place)                AS place_texts,
       CAST(NULL AS place_scope)                AS scope_texts,
       CAST(NULL AS place_item)                 AS item_texts
FROM   place_cell
WHERE  year BETWEEN CAST($from AS SMALLINT) AND CAST($to AS SMALLINT)
  AND  ($span IS NULL OR span = $span)
  AND  ($level IS NULL OR level = $level)
  AND  ($scope IS NULL OR scope = $scope)
