package org.tenantinsight.jobs.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.config.board.BoardLevel;
import org.tenantinsight.config.board.BoardTable;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.reports.board.BoardCsv;
import org.tenantinsight.reports.board.PageFacts;
import org.tenantinsight.transforms.board.Mark;
import org.tenantinsight.transforms.board.Release;

/**
 * Says what {@code board.csv} holds and how it was protected, in the manner of CSV on the Web. All
 * of it is public: whoever knows it still lacks the key.
 */
final class BoardMetadata {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private BoardMetadata() {}

  static String json(Release release, PageFacts facts, String csv, String page) {
    BoardSettings settings = facts.settings();
    ObjectNode root = JSON.createObjectNode();
    root.put("@context", "http://www.w3.org/ns/csvw");
    root.put("url", "board.csv");
    root.put("title", settings.landlord() + ", board figures " + release.month());
    ArrayNode columns = root.putObject("tableSchema").putArray("columns");
    BoardCsv.HEADER.forEach(
        name -> columns.addObject().put("name", name).put("datatype", "string"));
    root.put("release", release.month().toString());
    root.put("status", facts.status());
    root.put("last_day", release.month().atEndOfMonth().toString());
    facts.about().forEach(root.putObject("about")::put);
    release.lateFeeds().forEach(root.putArray("late_feeds")::add);
    release.together().forEach(root.putArray("other_neighbourhoods")::add);
    ObjectNode marks = root.putObject("marks");
    for (Mark mark : Mark.values()) {
      marks.put(mark.text(settings.threshold()), mark.name());
    }
    ObjectNode parameters = parameters(settings);
    root.set("parameters", parameters);
    root.put("parameters_sha256", sha256(text(parameters)));
    root.set("tables", tables(settings));
    ObjectNode files = root.putObject("sha256");
    files.put("board.csv", sha256(csv));
    files.put("board.html", sha256(page));
    return text(root) + "\n";
  }

  private static ObjectNode parameters(BoardSettings settings) {
    ObjectNode parameters = JSON.createObjectNode();
    parameters.put("threshold", settings.threshold());
    parameters.put("base", settings.base());
    parameters.put("permanent_spread", settings.permanentSpread());
    ObjectNode levels = parameters.putObject("levels");
    for (BoardLevel level : BoardLevel.values()) {
      BoardSettings.Noise noise = settings.noise(level);
      levels.putObject(level.name()).put("variance", noise.variance()).put("cut", noise.cut());
    }
    parameters.put("small_authority_homes", settings.smallAuthorityHomes());
    parameters.put("neighbourhood_min_homes", settings.neighbourhoodMinHomes());
    parameters.put("geography_vintage", settings.geographyVintage());
    parameters.put("max_category_share", settings.maxCategoryShare());
    parameters.put("rate_point_from", settings.rates().pointFrom());
    parameters.put("rate_band_from", settings.rates().bandFrom());
    parameters.put("rate_band_width", settings.rates().bandWidth());
    parameters.put("contact_working_days", settings.contactWorkingDays());
    return parameters;
  }

  private static ArrayNode tables(BoardSettings settings) {
    ArrayNode tables = JSON.createArrayNode();
    for (BoardTable table : settings.catalogue()) {
      tables
          .addObject()
          .put("table", table.id())
          .put("title", table.title())
          .put("principle", table.principle().name())
          .put("level", table.level().name())
          .put("period", table.period().name())
          .put("measure", table.measure());
    }
    return tables;
  }

  private static String text(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node).replace("\r\n", "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values always become JSON", e);
    }
  }

  private static String sha256(String text) {
    return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
