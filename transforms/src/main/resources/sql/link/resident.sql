-- One row per resident: the household where they live tonight, else the one where they lived last.
WITH home AS (
  SELECT
    resident_id,
    household_id,
    row_number() OVER (
      PARTITION BY resident_id
      ORDER BY
        coalesce(to_date > :as_of, true) DESC,
        rank_of_home,
        from_date DESC,
        household_id) AS place
  FROM person_stay
),

everyone AS (
  SELECT DISTINCT resident_id FROM mention_resident
)

SELECT :as_of AS as_of, everyone.resident_id, home.household_id
FROM everyone
LEFT JOIN home ON home.resident_id = everyone.resident_id AND home.place = 1
