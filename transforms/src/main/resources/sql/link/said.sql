-- One row per row and another one of which somebody said that they are one person (ALWAYS) or two (NEVER),
-- each way round.
SELECT verdict, mention AS one, other_mention AS other FROM decision
UNION
SELECT verdict, other_mention, mention FROM decision
