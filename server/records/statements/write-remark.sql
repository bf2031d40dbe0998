-- Puts a remark on a month; sent twice, it is kept once. Grain: one remark. $month, $member, $resource, $text, $author, $written_at.
INSERT INTO annotation (month, member, resource, text, author, written_at)
SELECT $month, $member, $resource, $text, $author, $written_at
WHERE NOT EXISTS (
  SELECT 1 FROM annotation
  WHERE removed_at IS NULL AND month = $month AND member IS $member AND resource IS $resource AND text = $text
)
