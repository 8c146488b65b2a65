package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.DataTypes;
import org.tenantinsight.transforms.link.details.AddressText;
import org.tenantinsight.transforms.link.details.BirthDate;
import org.tenantinsight.transforms.link.details.PeopleInCell;
import org.tenantinsight.transforms.link.details.PersonName;
import org.tenantinsight.transforms.link.details.Telephone;

/** What the {@code .sql} files of linkage, and those that read its tables, call. */
public final class LinkFunctions {

  private LinkFunctions() {}

  /** Makes the functions known to the session; doing it again changes nothing. */
  public static void register(SparkSession spark) {
    var udf = spark.udf();
    udf.register("fold_name", (UDF1<String, String>) PersonName::fold, StringType);
    udf.register(
        "names_in",
        (UDF1<String, String[]>) cell -> PeopleInCell.names(cell).toArray(String[]::new),
        DataTypes.createArrayType(StringType));
    udf.register(
        "mention_key", (UDF2<String, Integer, String>) PeopleInCell::mentionKey, StringType);
    udf.register("row_of_mention", (UDF1<String, String>) PeopleInCell::rowKey, StringType);
    udf.register("fold_address", (UDF1<String, String>) AddressText::fold, StringType);
    udf.register("fold_postcode", (UDF1<String, String>) AddressText::foldPostcode, StringType);
    udf.register("e164", (UDF1<String, String>) Telephone::e164, StringType);
    udf.register(
        "births_contradict",
        (UDF2<String, String, Boolean>)
            (one, other) -> one != null && other != null && BirthDate.contradict(one, other),
        BooleanType);
    udf.register(
        "name_agreement",
        (UDF4<String, String, String, String, String>)
            (forename, surname, preferredName, other) -> {
              NameAgreement agreement = NameAgreement.of(forename, surname, preferredName, other);
              return agreement == null ? null : agreement.name();
            },
        StringType);
    udf.register(
        "name_conflict",
        (UDF5<String, String, String, String, Boolean, Boolean>)
            (forename, surname, preferredName, other, sameBirth) ->
                NameAgreement.conflict(
                    NameAgreement.of(forename, surname, preferredName, other), sameBirth),
        BooleanType);
  }
}
