package org.tenantinsight.transforms.tables;

import org.apache.spark.sql.types.DataType;

/**
 * One declared column of a table.
 *
 * @param name the column's only spelling
 * @param type exact type; money is whole pence in a long
 * @param required never null
 * @param privacy how carefully it must be handled
 * @param meaning one plain sentence for the data dictionary, with units
 */
public record Column(
    String name, DataType type, boolean required, Privacy privacy, String meaning) {}
