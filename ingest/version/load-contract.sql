-- Adds the contracts received to those of the catalogue; one received for a period the catalogue has too takes its place.
-- Grain: resource × period. Parameters: $owned, list of 'batch slice'.
MERGE INTO contract USING (
  SELECT resource, valid_from, valid_to, cents, pricing
  FROM   lake_contract
  WHERE  batch || ' ' || slice IN (SELECT unnest($owned))
) AS received
ON  (contract.resource = received.resource AND contract.valid_from = received.valid_from AND contract.valid_to = received.valid_to)
WHEN MATCHED THEN UPDATE SET cents = received.cents, pricing = received.pricing
WHEN NOT MATCHED THEN INSERT (resource, valid_from, valid_to, cents, pricing)
     VALUES (received.resource, received.valid_from, received.valid_to, received.cents, received.pricing)
