-- One row per row of the person feed that stands alone and still bears its reference.
SELECT identity.identity, identity.person_ref AS reference, identity.live
FROM identity
LEFT SEMI JOIN kept_apart ON kept_apart.person_ref = identity.person_ref
WHERE identity.feed = 'person' AND identity.by_reference
