package org.tenantinsight.jobs.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.io.landing.Landing;
import org.tenantinsight.jobs.io.landing.LandingFile;

/**
 * Reads the files of one delivery as a night does, and tells what each comes to by itself. It needs
 * no lake, so it knows nothing of rows that stand: odd volumes, rows that are gone from a snapshot
 * and references to nothing show only in the night.
 */
public final class DeliveryCheck {

  private DeliveryCheck() {}

  /**
   * What one file comes to; no value of a cell is in it.
   *
   * @param refused whether a night would load nothing of it, or might stop for it
   * @param says sentences about it; none when all of it can be read
   */
  public record Checked(boolean refused, List<String> says) {

    /** Keeps a copy. */
    public Checked {
      says = List.copyOf(says);
    }
  }

  /** What each file of {@code day} comes to, in order of name. */
  public static List<Checked> of(Settings settings, Landing landing, LocalDate day) {
    return surveys(settings, landing, day).stream().map(DeliveryCheck::checked).toList();
  }

  /** Each file of {@code day}, read; of a source whose parts are not all good all are refused. */
  static List<Survey> surveys(Settings settings, Landing landing, LocalDate day) {
    List<LandingFile> files =
        landing.files().stream().filter(file -> file.delivery().equals(day)).toList();
    List<References.Target> targets = References.targets(settings.feeds());
    List<Survey> surveys = new ArrayList<>();
    for (Map.Entry<LandingFile, FeedFile> file :
        new Readings(settings, landing).of(files).entrySet()) {
      References references = new References(file.getKey().feed(), targets);
      surveys.add(Survey.of(file.getKey(), file.getValue(), references));
    }
    Parts.allOrNone(surveys);
    return surveys;
  }

  private static Checked checked(Survey survey) {
    String name = survey.file().name() + ": ";
    List<String> says = new ArrayList<>();
    survey.warnings().forEach(warning -> says.add(name + warning));
    LandingFile file = survey.file();
    LocalDate end = file.announcement().extractTo();
    if (end != null && end.isBefore(file.delivery())) {
      says.add(
          name
              + "its extract ends before the day of its folder (extract_to in the manifest: "
              + end
              + "), so a night takes the feed for as old as that; deliver a newer extract, or correct"
              + " the manifest");
    }
    if (survey.refusal() != null) {
      says.add(name + "a night would refuse it: " + survey.refusal());
    } else {
      survey.unreadInWords().ifPresent(words -> says.add(name + words));
    }
    boolean stops = survey.refusal() == null && Protection.mayRefuse(survey);
    if (stops) {
      says.add(
          name
              + "its rows protect people: a night stops, unless what stands of such a row is still in"
              + " force; correct it first");
    }
    return new Checked(survey.refusal() != null || stops, says);
  }
}
