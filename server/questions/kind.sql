-- Kinds of resources. Grain: one row per kind. Units: weight in thousandths of a weighted use, NULL when none is declared.
SELECT kind AS id, label, use, weight
FROM   resource_kind
ORDER  BY label, kind
