-- One row per old id, new id, event and night: what became of ids tonight and on all nights before.
SELECT * FROM previous_alias
UNION ALL
SELECT * FROM resident_alias
