package org.tenantinsight.jobs.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.conform.FeedState;

/** What may know what, and what may not be done where. */
@AnalyzeClasses(
    packages = "org.tenantinsight",
    importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTest.OnlyWhatWeWrote.class})
class HouseRulesTest {

  private static final String CONFIG = "org.tenantinsight.config..";
  private static final String TRANSFORMS = "org.tenantinsight.transforms..";
  private static final String REPORTS = "org.tenantinsight.reports..";
  private static final String JOBS = "org.tenantinsight.jobs..";

  /** SQL and word lists are resources of the jar; this class alone opens them. */
  private static final String RESOURCE_READER = "org.tenantinsight.transforms.PackagedText";

  private static final Set<String> HARMLESS_IO =
      Set.of(
          "java.io.Serializable",
          "java.io.Serial",
          "java.io.IOException",
          "java.io.UncheckedIOException",
          "java.io.ObjectStreamException",
          "java.io.InvalidObjectException",
          "java.io.StringReader",
          "java.io.StringWriter");

  static final class OnlyWhatWeWrote implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar") && !location.contains("/shaded/");
    }
  }

  @ArchTest
  static final ArchRule configKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(CONFIG)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              TRANSFORMS, REPORTS, JOBS, "org.apache.spark..", "scala..", "io.delta..")
          .because("settings are checked without Spark, and by everyone");

  @ArchTest
  static final ArchRule transformsKnowConfigOnly =
      noClasses()
          .that()
          .resideInAPackage(TRANSFORMS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REPORTS, JOBS, "io.delta..", "org.apache.spark.sql.delta..")
          .because("how rows become profiles does not depend on where they are kept or shown");

  @ArchTest
  static final ArchRule reportsKnowConfigOnly =
      noClasses()
          .that()
          .resideInAPackage(REPORTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TRANSFORMS, JOBS, "org.apache.spark..", "scala..", "io.delta..")
          .because("a page is made of plain values");

  @ArchTest
  static final ArchRule transformsTouchNoFiles =
      noClasses()
          .that()
          .resideInAPackage(TRANSFORMS)
          .and()
          .doNotHaveFullyQualifiedName(RESOURCE_READER)
          .should()
          .dependOnClassesThat(
              describe(
                  "read or write files",
                  c ->
                      (c.getPackageName().equals("java.io")
                              && !HARMLESS_IO.contains(c.getBaseComponentType().getName()))
                          || c.getPackageName().equals("java.nio.file")
                          || c.getPackageName().startsWith("java.net")))
          .because("the same tables must always give the same answer");

  @ArchTest
  static final ArchRule transformsAskNoClock =
      noClasses()
          .that()
          .resideInAPackage(TRANSFORMS)
          .should()
          .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime")))
          .orShould()
          .dependOnClassesThat(type(Clock.class))
          .because("the as-of date is an argument");

  @ArchTest
  static final ArchRule transformsLeaveNothingToChance =
      noClasses()
          .that()
          .resideInAPackage(TRANSFORMS)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.Random|java\\.security\\.SecureRandom|.*\\.ThreadLocalRandom")
          .orShould()
          .callMethodWhere(
              target(
                  nameMatching(
                      "random|randomUUID|rand|randn|uuid|shuffle|monotonically_increasing_id")))
          .because("a second run of the same night must change nothing");

  @ArchTest
  static final ArchRule rowsAreCollectedInFewPlaces =
      noClasses()
          .that()
          .resideInAPackage(TRANSFORMS)
          .and()
          .resideOutsideOfPackages(
              // Clusters are small graphs; board cells are already counts.
              "org.tenantinsight.transforms.link..", "org.tenantinsight.transforms.board..")
          .and()
          // Names of feeds, no rows of them: a join for no marks is a job for nothing.
          .doNotHaveFullyQualifiedName(FeedState.class.getName())
          .should()
          .callMethodWhere(
              target(nameMatching("collect|collectAsList|toLocalIterator|takeAsList|show|head"))
                  .and(target(owner(resideInAnyPackage("org.apache.spark.sql..")))))
          .because("a table of people belongs in Spark, not in one list");

  @ArchTest
  static final ArchRule nobodyShowsRows =
      noClasses()
          .should()
          .callMethodWhere(
              target(nameMatching("show|mkString|prettyJson"))
                  .and(target(owner(resideInAnyPackage("org.apache.spark.sql..")))))
          .orShould()
          .callMethodWhere(target(nameMatching("json")).and(target(owner(type(Row.class)))))
          .because("no value of a person's row may reach a log or a screen");

  @ArchTest
  static final ArchRule onlyTheCommandPrints =
      noClasses()
          .that()
          .resideInAnyPackage(CONFIG, TRANSFORMS, REPORTS, "org.tenantinsight.jobs.io..")
          .should()
          .accessFieldWhere(describe("System.out or System.err", HouseRulesTest::isStandardStream))
          .orShould()
          .callMethodWhere(target(nameMatching("printStackTrace")))
          .because("the command decides what is said, where and to whom");

  @ArchTest
  static final ArchRule nobodyPrintsStackTraces =
      noClasses()
          .should()
          .callMethodWhere(target(nameMatching("printStackTrace")))
          .because("Spark's messages quote values");

  @ArchTest
  static final ArchRule noDrawersForAnything =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..core..",
              "..helper..",
              "..helpers..",
              "..misc..")
          .because("a class lives where its reason to change lives");

  private static boolean isStandardStream(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(System.class)
        && (access.getName().equals("out") || access.getName().equals("err"));
  }
}
