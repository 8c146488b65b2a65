-- One row per row and another one of which somebody said that they are two people (NEVER), each way round.
SELECT mention AS one, other_mention AS other FROM decision WHERE verdict = 'NEVER'
UNION
SELECT other_mention, mention FROM decision WHERE verdict = 'NEVER'
