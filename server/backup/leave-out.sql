-- What must not come back with a backup: whoever was signed in then would be again, and a link that was used would open once more.
-- Grain: one session, one link. Overwritten where it stood.
PRAGMA secure_delete = ON;
DELETE FROM session;
DELETE FROM link;
