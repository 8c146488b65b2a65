package org.tenantinsight.jobs.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.ingest.Cases;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/** The linkage with the settings that ship, on other people's files. */
class LinkScoreTest extends SparkTest {

  private static final String PEOPLE =
      """
      id,given,family,born,street,town,who
      1,Fatima,Quillfeather,1990-12-12,30 Rowan Rd,Derby,A
      2,Fatima,Quillfeather,1990-12-21,30 Rowan Road,Derby,A
      3,Colin,Quillfeather,1958-02-03,30 Rowan Rd,Derby,B
      4,Bartosz,Mazurkiewicz,1971-05-06,2 Mill Ln,York,C
      """;
  private static final String MAPPING =
      """
      key: id
      truth: {column: who}
      fields: {forename: given, surname: family, date_of_birth: born, address_line1: street, suburb: town}
      """;

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();

  @Test
  void findsTheDuplicatesOfOneFileAndScoresThem() throws Exception {
    ObjectNode figures = score(PEOPLE, null, MAPPING);

    assertThat(figures.at("/link/precision").asDouble()).isEqualTo(1);
    assertThat(figures.at("/link/recall").asDouble()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .containsExactly(
            "\"key\",\"cluster\"", "\"1\",\"1\"", "\"2\",\"1\"", "\"3\",\"3\"", "\"4\",\"4\"");
    assertThat(Files.readAllLines(folder.resolve("pairs.csv")).get(1))
        .startsWith("\"1\",\"2\",")
        .endsWith(",\"LINK\"");
    assertThat(figures.at("/seconds_of").fieldNames())
        .toIterable()
        .containsExactly("meeting", "comparing", "joining");
  }

  @Test
  void ofTwoFilesEachRowJoinsOneRowOfTheOtherAtMost() throws Exception {
    String other =
        """
        id,given,family,born,street,town,who
        7,Fatima,Quillfeather,1990-12-12,30 Rowan Rd,Derby,A
        """;

    ObjectNode figures = score(PEOPLE, other, MAPPING);

    assertThat(figures.at("/link/right").asInt()).isEqualTo(1);
    assertThat(figures.at("/link/made").asInt()).isEqualTo(1);
    assertThat(figures.at("/link/true").asInt()).isEqualTo(2);
  }

  @Test
  void aRowWithoutAForenameMakesNoOneOfTwoPeopleWhomItFits() throws Exception {
    ObjectNode figures =
        score(
            """
            id,given,family,born,street,town,who
            1,Christopher,Marcombe,1990-10-02,,Garham,A
            2,Colin,Marcombe,1990-10-02,,Garham,B
            3,,Marcombe,1990-10-02,,Garham,A
            """,
            null,
            MAPPING);

    assertThat(figures.at("/link/made").asInt()).isZero();
  }

  @Test
  void rowsThatAreTooManyToMeetAreSaidSo() throws Exception {
    StringBuilder people = new StringBuilder("id,given,family,born,street,town,who\n");
    for (int i = 0; i < 201; i++) {
      people.append(i).append(",John,Smith,1970-01-02,1 High Street,Leeds,").append(i).append('\n');
    }

    ObjectNode figures = score(people.toString(), null, MAPPING);

    assertThat(figures.at("/pairs").asInt()).isZero();
    assertThat(figures.at("/groups_left_out").asInt()).isPositive();
    assertThat(said).anyMatch(line -> line.contains("groups of more than 200 rows"));
  }

  @Test
  void aFileThatLacksAColumnIsRefusedByName() {
    assertThatThrownBy(() -> score(PEOPLE.replace("family", "last"), null, MAPPING))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("lacks the columns [family]");
  }

  @Test
  void aKeyThatIsThereTwiceIsRefusedByItsRecordNumberOnly() {
    assertThatThrownBy(() -> score(PEOPLE.replace("4,Bartosz", "3,Bartosz"), null, MAPPING))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("record 4: its key is there twice")
        .hasMessageNotContaining("Bartosz");
  }

  @Test
  void aMappingOfAFieldThatIsNoneIsRefused() {
    assertThatThrownBy(() -> score(PEOPLE, null, MAPPING.replace("suburb", "planet")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("fields.planet is not a field");
  }

  @Test
  void onFilesOfPeopleWithKnownDuplicatesItJoinsNoTwoPeople() throws Exception {
    Path cases = Cases.folder("linkage");
    String febrl =
        """
        key: rec_id
        truth: {column: rec_id, pattern: "rec-(\\\\d+)-"}
        fields:
          forename: given_name
          surname: surname
          date_of_birth: {column: date_of_birth, format: yyyyMMdd}
          address_line1: [street_number, address_1]
          suburb: suburb
          postcode: postcode
        """;
    String fake =
        """
        key: unique_id
        truth: {column: cluster}
        fields: {forename: first_name, surname: surname, date_of_birth: dob, suburb: city, email: email}
        """;

    JsonNode withKey =
        score(cases.resolve("febrl/dataset3.csv"), febrl + "  national_key: soc_sec_id\n");
    JsonNode without = score(cases.resolve("febrl/dataset3.csv"), febrl);
    JsonNode small = score(cases.resolve("febrl/dataset1.csv"), febrl);
    JsonNode wrongEmails = score(cases.resolve("splink/fake_1000.csv"), fake);

    assertThat(withKey.at("/link/precision").asDouble()).isGreaterThanOrEqualTo(0.9995);
    assertThat(withKey.at("/link/f").asDouble()).isGreaterThanOrEqualTo(0.997);
    assertThat(without.at("/link/precision").asDouble()).isGreaterThanOrEqualTo(0.999);
    assertThat(without.at("/link_review/f").asDouble()).isGreaterThanOrEqualTo(0.985);
    assertThat(small.at("/link/precision").asDouble()).isEqualTo(1);
    assertThat(wrongEmails.at("/link/precision").asDouble()).isGreaterThanOrEqualTo(0.97);
    assertThat(wrongEmails.at("/link/f").asDouble()).isGreaterThanOrEqualTo(0.81);
  }

  private ObjectNode score(String left, @Nullable String right, String mapping) throws Exception {
    Path other = right == null ? null : Files.writeString(folder.resolve("right.csv"), right);
    return score(Files.writeString(folder.resolve("left.csv"), left), other, mapping);
  }

  private ObjectNode score(Path left, String mapping) throws Exception {
    return score(left, null, mapping);
  }

  private ObjectNode score(Path left, @Nullable Path right, String mapping) throws Exception {
    spark(); // the command works with the session that is there
    return new PersonFiles(
            left,
            right,
            Files.writeString(folder.resolve("mapping.yaml"), mapping),
            folder.resolve("out.csv"),
            folder.resolve("pairs.csv"))
        .score(settings(), said::add);
  }

  private static LinkageSettings settings() throws Exception {
    return SettingsLoader.load(
            Cases.projectRoot().resolve("config/settings"),
            List.of(),
            ProfileVocabulary.vocabulary())
        .linkage();
  }
}
