package org.tenantinsight.jobs.sample;

import java.util.List;
import java.util.Locale;

/** The feeds that the landlord delivers, with the canonical columns in the order of the file. */
enum Feed {
  TENANCY(
      true,
      "HMS",
      "tenancy_ref,property_ref,uprn,address_line1,postcode,local_authority_code,"
          + "neighbourhood_code,patch_code,tenure_code,supported_type,start_date,end_date,"
          + "property_type,bedrooms,has_gas,build_date,status"),
  PERSON(
      true,
      "HMS",
      "person_ref,tenancy_ref,role,title,forename,surname,preferred_name,date_of_birth,"
          + "date_of_death,joined_date,left_date,relationship,is_unpaid_carer,language,"
          + "interpreter_needed,communication_need,contact_preference,allow_text,phone,mobile,"
          + "email,economic_status,disability,illness_types,ethnic_group,sex,gender_identity,"
          + "religion,orientation"),
  PERSON_ALERT(
      true,
      "HMS",
      "alert_id,person_ref,alert_code,source_type,start_date,end_date,review_date,"
          + "informed_resident,confidentiality,status"),
  CONTACT_RULE(true, "HMS", "rule_id,person_ref,rule,hours,valid_from,valid_to,visibility"),
  PROTECTED_REGISTER(true, "HMS", "person_ref,start_date,end_date,reason"),
  RELATED_CONTACT(true, "HMS", "person_ref,relation,has_phone,verified_date"),
  REPAIR(
      false,
      "DLO",
      "work_order_ref,tenancy_ref,property_ref,reported_ts,raised_ts,reported_by,reporter_name,"
          + "reporter_phone,priority,work_class,trade_code,sor_code,description,fault_class,cause,"
          + "status,cancelled_by,target_date,completed_ts"),
  APPOINTMENT(
      false,
      "DLO",
      "appointment_id,work_order_ref,slot_start,slot_end,attempt_no,outcome,out_of_hours,"
          + "cause_for_concern"),
  ASB_CASE(
      false,
      "ASB",
      "case_ref,opened_date,closed_date,property_ref,category,hate_strand,priority,ram_score,"
          + "ram_band,outcome_code"),
  ASB_PARTY(
      false,
      "ASB",
      "case_ref,party_no,role,person_ref,tenancy_ref,property_ref,name,date_of_birth,"
          + "address_line1,postcode,phone,vulnerability_declared"),
  RENT_ACCOUNT(
      false,
      "RENTS",
      "account_ref,tenancy_ref,as_of,balance,weekly_charge,payment_method,payer_type,uc_flag,"
          + "uc_start,apa_flag,apa_start,breathing_space,breathing_space_end,paused_reason"),
  RENT_TRANSACTION(
      false, "RENTS", "txn_id,account_ref,txn_date,post_date,txn_class,txn_code,amount,payer_type"),
  ARREARS_ACTION(false, "RENTS", "account_ref,action_seq,action_date,action_class,source_code"),
  ARRANGEMENT(
      false,
      "RENTS",
      "account_ref,arrangement_id,start_date,end_date,amount,frequency,kind,state,state_date"),
  CONTACT(
      false,
      "CRM",
      "contact_id,tenancy_ref,person_ref,contact_name,contact_phone,contact_email,contact_ts,"
          + "channel,direction,reached,reason_code,contact_by,team,out_of_hours,concern_flag,"
          + "notes_text"),
  COMPLAINT(
      false,
      "CRM",
      "complaint_ref,tenancy_ref,received_date,stage,category,upheld,closed_date,"
          + "adjustments_requested,adjustments_met"),
  OUTREACH_OUTCOME(
      false,
      "OFFICERS",
      "list_id,household_id,tenancy_ref,officer_id,contacted_on,received_on,result,wanted,"
          + "wanted_text,outcome_met,next_step,come_back_on,consent_to_share,override_reason,"
          + "person_informed,capacity_considered,note,flag_verdict"),
  REFERRAL(
      false,
      "OFFICERS",
      "referral_id,household_id,tenancy_ref,sent_to,sent_on,decided_on,decision,"
          + "told_referrer_on");

  private final boolean snapshot;
  private final String sourceSystem;
  private final List<String> columns;

  Feed(boolean snapshot, String sourceSystem, String columns) {
    this.snapshot = snapshot;
    this.sourceSystem = sourceSystem;
    this.columns = List.of(columns.split(","));
  }

  /** True when each file holds everything; false when it holds what is new or was corrected. */
  boolean snapshot() {
    return snapshot;
  }

  String sourceSystem() {
    return sourceSystem;
  }

  List<String> columns() {
    return columns;
  }

  /** The stem of its file. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
