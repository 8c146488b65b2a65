package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;

/** {@code FAULTS.md}: where a night was stopped on purpose, and that the next run mended it. */
final class FaultPlaces {

  static final Path PAGE = Path.of("FAULTS.md");

  private static final String INTRODUCTION =
      """
      # Places where a night was stopped

      Written by `KillTest`; do not edit it by hand. At each place the disk was kept as a power cut
      leaves it, and mended as the next start mends it. OK says: every `latest` led to something whole
      (all of the old or all of the new, when a night was done again because a file was corrected); the
      lake went back to what its ledger knows, file by file; publishing again gave the bytes of a
      night that nothing disturbed. `./mvnw -Pnightly verify` runs the whole night again after each place
      and kills real processes, also at random moments. `-Dtenantinsight.fault="PLACE"` stops a run there.

      | place | what the stop leaves | next start |
      |---|---|---|
      """;

  private FaultPlaces() {}

  /** The page for places that were all mended. */
  static String page(Collection<String> places) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (String place : new TreeSet<>(places)) {
      page.append("| %s | %s | OK |\n".formatted(place, leaves(place)));
    }
    return page.toString();
  }

  /** The kind of a place: its name without the table, the zone or the file. */
  static String kind(String place) {
    return place
        .replaceFirst("^\\S+ (before|after) its commit$", "$1 a commit")
        .replaceFirst("^(publication .+) of \\S+$", "$1")
        .replaceFirst("^recovery of \\S+$", "recovery");
  }

  private static String leaves(String place) {
    return switch (kind(place)) {
      case "before a commit" -> "data files that no version of the table names";
      case "after a commit" -> "a version of the table that the ledger does not know";
      case "publication before its files" -> "everything staged, nothing published";
      case "publication after the copy" ->
          "beside a folder that is done again a hidden copy, `latest` as before";
      case "publication after latest went to the copy" ->
          "`latest` leads to the hidden copy of what it led to";
      case "publication after taking away the old" ->
          "a dated folder not there, `latest` at its hidden copy or another night";
      case "publication after the new folder" ->
          "some of tonight's folders in place, whole; `latest` still leads to what was before";
      case "publication after a file" ->
          "tonight's folders and some single files in place; `latest` still at what was before";
      case "publication after latest" -> "this zone and those before it switched, later ones not";
      case "ledger before its line" -> "everything published, the ledger without the night";
      case "hash chain before its number of lines" -> "the line without the count of lines";
      case "ledger after its line" -> "the whole night; only the last words are missing";
      case "recovery" -> "some of what a run that died left behind is taken off";
      case "going back before the ledger says so" ->
          "a file that came late, nothing taken back yet";
      default -> throw new IllegalArgumentException("FAULTS.md has no words for: " + place);
    };
  }
}
