-- Remarks on months that were not taken back. Grain: one remark, the latest month first.
SELECT number, month, member, resource, text, author, written_at
FROM annotation
WHERE removed_at IS NULL
ORDER BY month DESC, number DESC
