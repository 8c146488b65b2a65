-- One row per profiled household: every measure that an indicator compares on the as-of date.
-- Each part has at most one row per household.
SELECT
  :as_of AS as_of,
  household.household_id,
  household.chain_start,
  people.* EXCEPT (household_id),
  alert.* EXCEPT (household_id),
  appointment.* EXCEPT (household_id),
  repair.* EXCEPT (household_id),
  asb.* EXCEPT (household_id),
  rent.* EXCEPT (household_id, rent_account_evidence),
  debit.* EXCEPT (household_id, rent_transaction_evidence),
  arrears.* EXCEPT (household_id),
  greatest(rent.breathing_space_last, debit.failed_debit_last, arrears.hardship_action_last)
    AS hardship_last,
  contact.* EXCEPT (household_id),
  greatest(contact.welfare_request_last, arrears.abandonment_report_last) AS welfare_check_last,
  spoken.* EXCEPT (household_id, two_way_at),
  datediff(:as_of, spoken.two_way_last) AS days_since_contact,
  concat(
    coalesce(rent.rent_account_evidence, array()),
    coalesce(debit.rent_transaction_evidence, array())
  ) AS rent_evidence
FROM household
LEFT JOIN people_measures AS people ON people.household_id = household.household_id
LEFT JOIN alert_measures AS alert ON alert.household_id = household.household_id
LEFT JOIN appointment_measures AS appointment ON appointment.household_id = household.household_id
LEFT JOIN repair_measures AS repair ON repair.household_id = household.household_id
LEFT JOIN asb_measures AS asb ON asb.household_id = household.household_id
LEFT JOIN rent_account_measures AS rent ON rent.household_id = household.household_id
LEFT JOIN rent_transaction_measures AS debit ON debit.household_id = household.household_id
LEFT JOIN arrears_measures AS arrears ON arrears.household_id = household.household_id
LEFT JOIN contact_measures AS contact ON contact.household_id = household.household_id
LEFT JOIN two_way_contact AS spoken ON spoken.household_id = household.household_id
WHERE household.profiled
