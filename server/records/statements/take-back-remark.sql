-- Takes a remark back; it stays in the file. Grain: one remark. $number, $removed_at.
UPDATE annotation SET removed_at = $removed_at WHERE number = $number AND removed_at IS NULL
