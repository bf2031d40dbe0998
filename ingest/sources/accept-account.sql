-- Accepted accounts and their cards as the lake keeps them. Grain: one account; a provider's table is replaced whole.
-- Parameters: $provider, source of the events that name the accounts; $batch; $today.
INSERT INTO lake_enrolment_account
SELECT 'enrolment-accounts/' || $provider, $batch, year(CAST($today AS DATE)), $provider, account, card
FROM   judged_account
WHERE  verdict IS NULL
ORDER  BY account
