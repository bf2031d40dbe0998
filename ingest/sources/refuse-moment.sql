-- The dates and times that rows were refused for, from the file read again. Grain: distinct text. Parameters: $rules, every rule.
INSERT INTO refused_cell
SELECT DISTINCT same, moment
FROM   (SELECT trimmed_moment(date_cell, time_cell) AS moment, hash(moment) AS same FROM csv_cell)
WHERE  same IN (SELECT same FROM staged_event
                WHERE  rule IN (list_position($rules, 'bad-date'), list_position($rules, 'future-date')))
