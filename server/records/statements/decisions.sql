-- Every decision on a resource, those that count no more included. Grain: one decision, in the order they were made.
SELECT number, resource, year, verdict, replacement, comment, author, decided_at FROM decision ORDER BY number
