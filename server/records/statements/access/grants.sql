-- Roles of an account, or ($account null) of all. Grain: one role.
SELECT account, role, member
FROM   account_grant
WHERE  $account IS NULL OR account = $account
ORDER  BY account, role, member
