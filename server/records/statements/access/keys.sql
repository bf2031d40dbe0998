-- Every key, those that hold no more included. Grain: one key, the latest first.
SELECT api_key.id, api_key.name, beginning, grants, account.name AS author, api_key.created_at, expires_at, revoked_at, used_at
FROM   api_key
LEFT   JOIN account ON account.id = api_key.author
ORDER  BY api_key.created_at DESC, api_key.id
