-- How many clicks count. Grain: the file.
SELECT CAST(count(*) AS INTEGER) AS clicks FROM log_click
