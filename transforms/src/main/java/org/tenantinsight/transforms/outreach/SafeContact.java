package org.tenantinsight.transforms.outreach;

import org.tenantinsight.transforms.TableSet;

/**
 * Who may be asked for, what to mind before a call, and which households no patch may see.
 *
 * <ol>
 *   <li>{@code candidate}: households with a flag or an officer's outcome; nothing else is looked
 *       at;
 *   <li>{@code person_home}: who lives there, under every reference of theirs;
 *   <li>{@code contact_instruction}: contact rules in force; they belong to a person;
 *   <li>{@code person_to_ask_for}: chosen without looking at those rules;
 *   <li>{@code kept_from_patch}: households that only the safeguarding lead may see;
 *   <li>{@code safe_contact}: what the officer of a patch reads first.
 * </ol>
 */
final class SafeContact {

  private SafeContact() {}

  static TableSet add(OutreachSql sql, TableSet known) {
    TableSet people = sql.add(sql.add(known, "candidate"), "person_home", "person_to_ask_for");
    return sql.add(sql.add(people, "contact_instruction"), "kept_from_patch", "safe_contact");
  }
}
