-- Gives the readers whose identifier is written with blanks around it in places the one number they have. Grain: one data row.
UPDATE staged_event
SET    reader = n.reader
FROM   reader_number n
WHERE  n.code = staged_event.reader AND n.code <> n.reader
