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
        row.getAs("row_key"),
        row.getAs("feed"),
        row.getAs("reference"),
        row.getAs("live"),
        row.getAs("title"),
        row.getAs("forename"),
        row.getAs("surname"),
        row.getAs("preferred_name"),
        row.getAs("middle_name"),
        row.getAs("birth"),
        row.getAs("birth_trusted"),
        unshared(row, "phones", shared),
        unshared(row, "emails", shared),
        new Place(
            row.getAs("home"),
            row.getAs("communal"),
            row.getAs("numbers"),
            row.getAs("words"),
            row.getAs("suburb"),
            row.getAs("postcode")),
        row.getAs("tenancy_ref"),
        row.getAs("national_key"),
        row.getAs("death"),
        row.getAs("active_on"),
        row.getAs("accused"));
  }

  private static List<String> unshared(Row row, String column, Set<String> shared) {
    List<String> all = row.getList(row.fieldIndex(column));
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
