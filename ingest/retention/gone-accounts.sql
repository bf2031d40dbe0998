-- Names the provider accounts of the readers to be forgotten, whose months of activity are kept under them. Grain: account.
INSERT INTO gone_reader
SELECT DISTINCT account FROM lake_enrolment_account WHERE reader IN (SELECT reader FROM gone_reader)
