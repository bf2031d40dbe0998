-- Numbers the homes of uses. Grain: commune. Parameters: $communes, $members, who serves each.
INSERT INTO commune_number
SELECT commune, member, CAST(row_number() OVER () AS USMALLINT)
FROM   (SELECT unnest($communes) AS commune, unnest($members) AS member)
