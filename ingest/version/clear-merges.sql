-- Empties the tables of merges, which an earlier version of the same run may have filled. Grain: none.
DELETE FROM resource_merge;
DELETE FROM frozen_merge;
