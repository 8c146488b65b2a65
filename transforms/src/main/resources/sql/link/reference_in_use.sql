-- One row per identity of a reference of which nobody keeps rows apart, with that reference when it is in use.
SELECT identity.identity, identity.person_ref AS reference
FROM identity
LEFT ANTI JOIN kept_apart ON kept_apart.person_ref = identity.person_ref
WHERE identity.feed = 'person' AND identity.by_reference
GROUP BY identity.identity, identity.person_ref
HAVING bool_or(identity.live)
