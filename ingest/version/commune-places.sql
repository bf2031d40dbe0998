-- What each commune counts in. Grain: commune.
SELECT commune, member, coalesce(epci, 'none') AS epci FROM commune ORDER BY commune
