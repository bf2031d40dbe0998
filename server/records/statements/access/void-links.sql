-- Makes the links of an account that were not used useless. Grain: one link. $account, $used_at.
UPDATE link SET used_at = $used_at WHERE account = $account AND used_at IS NULL
