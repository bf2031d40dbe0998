-- Gives a role. Grain: one role. $account, $role, $member ('' for all).
INSERT INTO account_grant (account, role, member)
VALUES ($account, $role, $member)
ON CONFLICT DO NOTHING
