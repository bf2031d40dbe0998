-- Holds the rows of a file of counts or enrolments as text. Grain: one data row.
INSERT INTO staged_row SELECT * FROM csv_row
