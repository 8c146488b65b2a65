-- One row per pair of rows of two identities that evidence speaks for, with the identities and
-- whether the two were one resident the night before. Of whom the source wrote somebody else over
-- since, that says nothing: weak evidence would keep the new person with the earlier one's rows.
WITH member AS (
  SELECT
    detail.row_key,
    detail.identity,
    detail.feed,
    detail.source_key,
    CASE WHEN handed_on.member IS NULL THEN previous_link.resident_id END AS previous_id
  FROM person_detail AS detail
  LEFT JOIN previous_link
    ON previous_link.feed = detail.feed AND previous_link.source_key = detail.source_key
  -- one row a mention and id at most
  LEFT JOIN handed_on
    ON handed_on.member = concat_ws('|', detail.feed, detail.source_key)
    AND handed_on.id = previous_link.resident_id
)

SELECT
  one.identity,
  one.feed,
  one.source_key,
  other.identity AS other_identity,
  other.feed AS other_feed,
  other.source_key AS other_source_key,
  weighed.bits,
  weighed.pattern,
  weighed.caution,
  coalesce(one.previous_id = other.previous_id, false) AS before
FROM weighed_pair AS weighed
JOIN member AS one ON one.row_key = weighed.one_key
JOIN member AS other ON other.row_key = weighed.other_key
WHERE one.identity <> other.identity
