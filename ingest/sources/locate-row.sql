-- Where the accepted rows stand in the received file. Grain: row. Parameters: $numbers, $lines, ordinals and their lines.
INSERT INTO row_line SELECT CAST(unnest($numbers) AS INTEGER), CAST(unnest($lines) AS INTEGER)
