-- Gives every row of a table of accounts its verdict. Grain: one account. An account has one card; a card may have several.
INSERT INTO judged_account
WITH resolved AS (
  SELECT s.*, a.key AS account_key, c.key AS card_key,
         CASE WHEN s.skip IS NOT NULL    THEN s.skip
              WHEN s.account IS NULL     THEN 'no-account'
              WHEN s.card IS NULL        THEN 'no-card' END AS fault
  FROM   staged_row s
         LEFT JOIN pseudonym a ON a.identifier = s.account AND a.year = 0
         LEFT JOIN pseudonym c ON c.identifier = s.card AND c.year = 0
),
repeated AS (
  SELECT *,
         row_number() OVER (PARTITION BY fault, account_key, card_key ORDER BY row) > 1 AS again,
         row_number() OVER (PARTITION BY fault, account_key ORDER BY row) > 1           AS carded
  FROM   resolved
)
SELECT row,
       CASE WHEN skip IS NOT NULL  THEN 'skipped'
            WHEN fault IS NOT NULL THEN 'rejected'
            WHEN again             THEN 'duplicate'
            WHEN carded            THEN 'rejected' END AS verdict,
       CASE WHEN skip IS NOT NULL      THEN fault
            WHEN fault IS NOT NULL     THEN 'missing-reader'
            WHEN carded AND NOT again  THEN 'account-twice' END AS rule,
       CASE WHEN fault = 'no-card' THEN 'card' ELSE 'account' END AS field,
       NULL,
       account_key,
       card_key
FROM   repeated
