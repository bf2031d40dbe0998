-- What was entered by hand, the latest first. Grain: one record. $most of them.
SELECT batch, task, title, author, entered_at FROM entry ORDER BY entered_at DESC, batch LIMIT $most
