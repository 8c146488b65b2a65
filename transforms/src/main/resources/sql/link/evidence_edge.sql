-- One row per pair of rows of two identities that evidence speaks for, with the identities and
-- whether the two were one resident the night before.
WITH member AS (
  SELECT
    detail.row_key,
    detail.identity,
    detail.feed,
    detail.source_key,
    previous_link.resident_id AS previous_id
  FROM person_detail AS detail
  LEFT JOIN previous_link
    ON previous_link.feed = detail.feed AND previous_link.source_key = detail.source_key
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
