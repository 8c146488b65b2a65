-- One row per reference and two residents who bear rows of it that somebody keeps apart, each way round.
SELECT DISTINCT kept_apart.person_ref, one.resident_id, other.resident_id AS other_id
FROM kept_apart
JOIN mention_resident AS one ON one.feed = 'person' AND one.source_key = kept_apart.source_key
JOIN mention_resident AS other ON other.feed = 'person' AND other.source_key = kept_apart.other_key
