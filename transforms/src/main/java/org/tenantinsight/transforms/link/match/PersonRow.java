package org.tenantinsight.transforms.link.match;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.Details;
import org.tenantinsight.transforms.link.details.Mailbox;
import org.tenantinsight.transforms.link.details.PersonName;
import org.tenantinsight.transforms.link.details.Place;
import org.tenantinsight.transforms.link.details.Telephone;

/**
 * {@link Details} as a row of a table: {@code row_key, anchored}, the details in one spelling, and
 * {@code row_hash}, a number for the key.
 *
 * <p>Anchored rows speak for a person of their own. Other rows can only be joined to one of these.
 */
public final class PersonRow {

  private static final DataType STRINGS = createArrayType(StringType);

  private static final StructType START =
      new StructType()
          .add("row_key", StringType)
          .add("anchored", BooleanType)
          .add("feed", StringType)
          .add("reference", StringType)
          .add("live", BooleanType)
          .add("title", StringType)
          .add("forename", StringType)
          .add("surname", StringType)
          .add("preferred_name", StringType)
          .add("middle_name", StringType);

  /** The shape of such a row. */
  public static final StructType SHAPE =
      START
          .add("birth", StringType)
          .add("birth_trusted", BooleanType)
          .add("phones", STRINGS)
          .add("emails", STRINGS)
          .add("home", StringType)
          .add("communal", BooleanType)
          .add("numbers", StringType)
          .add("words", StringType)
          .add("suburb", StringType)
          .add("postcode", StringType)
          .add("tenancy_ref", StringType)
          .add("national_key", StringType)
          .add("death", StringType)
          .add("active_on", StringType)
          .add("accused", BooleanType)
          .add("row_hash", LongType);

  // read by place: a look-up by name for each of so many columns is a good part of comparing a pair
  private static final int LIVE = SHAPE.fieldIndex("live");
  private static final int BIRTH_TRUSTED = SHAPE.fieldIndex("birth_trusted");
  private static final int COMMUNAL = SHAPE.fieldIndex("communal");
  private static final int ACCUSED = SHAPE.fieldIndex("accused");
  private static final int ROW_KEY = SHAPE.fieldIndex("row_key");
  private static final int FEED = SHAPE.fieldIndex("feed");
  private static final int REFERENCE = SHAPE.fieldIndex("reference");
  private static final int TITLE = SHAPE.fieldIndex("title");
  private static final int FORENAME = SHAPE.fieldIndex("forename");
  private static final int SURNAME = SHAPE.fieldIndex("surname");
  private static final int PREFERRED_NAME = SHAPE.fieldIndex("preferred_name");
  private static final int MIDDLE_NAME = SHAPE.fieldIndex("middle_name");
  private static final int BIRTH = SHAPE.fieldIndex("birth");
  private static final int HOME = SHAPE.fieldIndex("home");
  private static final int NUMBERS = SHAPE.fieldIndex("numbers");
  private static final int WORDS = SHAPE.fieldIndex("words");
  private static final int SUBURB = SHAPE.fieldIndex("suburb");
  private static final int POSTCODE = SHAPE.fieldIndex("postcode");
  private static final int TENANCY_REF = SHAPE.fieldIndex("tenancy_ref");
  private static final int NATIONAL_KEY = SHAPE.fieldIndex("national_key");
  private static final int DEATH = SHAPE.fieldIndex("death");
  private static final int ACTIVE_ON = SHAPE.fieldIndex("active_on");
  private static final int PHONES = SHAPE.fieldIndex("phones");
  private static final int EMAILS = SHAPE.fieldIndex("emails");

  /** The shape of a row as somebody wrote it; row_key is its key. */
  public static final StructType WRITTEN =
      START
          .add("date_of_birth", StringType)
          .add("birth_trusted", BooleanType)
          .add("phone", StringType)
          .add("mobile", StringType)
          .add("email", StringType)
          .add("home", StringType)
          .add("communal", BooleanType)
          .add("address_line1", StringType)
          .add("suburb", StringType)
          .add("postcode", StringType)
          .add("tenancy_ref", StringType)
          .add("national_key", StringType)
          .add("date_of_death", StringType)
          .add("active_on", StringType)
          .add("accused", BooleanType);

  private PersonRow() {}

  /** A row in one spelling out of one as {@link #WRITTEN}. */
  static Row standardise(Row written) {
    Place place =
        Place.of(
            written.getAs("home"),
            written.getAs("address_line1"),
            written.getAs("suburb"),
            written.getAs("postcode"));
    String title = fold(written, "title");
    boolean named = !PersonName.isNobodys(written.getAs("forename"), written.getAs("surname"));
    return RowFactory.create(
        written.getAs("row_key"),
        is(written, "anchored"),
        written.getAs("feed"),
        written.getAs("reference"),
        is(written, "live"),
        title,
        named ? fold(written, "forename") : null,
        named ? fold(written, "surname") : null,
        named ? fold(written, "preferred_name") : null,
        named ? fold(written, "middle_name") : null,
        written.getAs("date_of_birth"),
        is(written, "birth_trusted"),
        texts(Telephone.e164(written.getAs("phone")), Telephone.e164(written.getAs("mobile"))),
        texts(Mailbox.fold(written.getAs("email"))),
        place.uprn(),
        is(written, "communal"),
        place.numbers(),
        place.words(),
        place.suburb(),
        place.postcode(),
        written.getAs("tenancy_ref"),
        written.getAs("national_key"),
        written.getAs("date_of_death"),
        written.getAs("active_on"),
        is(written, "accused"),
        Blocks.hash(written.getAs("row_key")));
  }

  /** The details of a row, without the telephone numbers and e-mail addresses that many share. */
  static Details details(Row row, Set<String> shared) {
    return new Details(
        row.getString(ROW_KEY),
        row.getString(FEED),
        row.getString(REFERENCE),
        row.getBoolean(LIVE),
        row.getString(TITLE),
        row.getString(FORENAME),
        row.getString(SURNAME),
        row.getString(PREFERRED_NAME),
        row.getString(MIDDLE_NAME),
        row.getString(BIRTH),
        row.getBoolean(BIRTH_TRUSTED),
        unshared(row.getList(PHONES), shared),
        unshared(row.getList(EMAILS), shared),
        new Place(
            row.getString(HOME),
            row.getBoolean(COMMUNAL),
            row.getString(NUMBERS),
            row.getString(WORDS),
            row.getString(SUBURB),
            row.getString(POSTCODE)),
        row.getString(TENANCY_REF),
        row.getString(NATIONAL_KEY),
        row.getString(DEATH),
        row.getString(ACTIVE_ON),
        row.getBoolean(ACCUSED));
  }

  private static List<String> unshared(List<String> all, Set<String> shared) {
    return Collections.disjoint(all, shared)
        ? all
        : all.stream().filter(value -> !shared.contains(value)).toList();
  }

  private static boolean is(Row written, String column) {
    return Boolean.TRUE.equals(written.getAs(column));
  }

  private static @Nullable String fold(Row written, String column) {
    return PersonName.fold(written.getAs(column));
  }

  private static String[] texts(@Nullable String... values) {
    return Stream.of(values).filter(value -> value != null).distinct().toArray(String[]::new);
  }
}
