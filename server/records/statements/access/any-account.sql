-- Is there an account? Grain: one row.
SELECT EXISTS (SELECT 1 FROM account) AS accounts
