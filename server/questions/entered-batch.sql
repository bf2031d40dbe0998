-- Records that were entered by hand, each a batch of its own. Grain: one row per batch of the version. Units: none; codes.
SELECT batch
FROM   batch
WHERE  starts_with(source, 'saisie-')
ORDER  BY batch
