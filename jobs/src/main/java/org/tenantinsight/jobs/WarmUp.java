package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.jobs.io.Sessions;

/**
 * Loads the classes that every night needs, by writing and reading one tiny made-up table.
 *
 * <p>The launcher runs it once after a build and lets Java keep the loaded classes in an archive;
 * later starts take them from there.
 */
final class WarmUp {

  private WarmUp() {}

  public static void main(String[] args) throws IOException {
    Path lake = Files.createTempDirectory("tenant-insight-warm-up");
    try (SparkSession spark = Sessions.open(lake)) {
      String table = lake.resolve("table").toString();
      spark
          .sql(
              """
              select id, id % 7 as patch, cast(id * 100 as decimal(12, 2)) as owed, date '2025-01-31' as day
              from range(100)
              """)
          .write()
          .format("delta")
          .save(table);
      spark.read().format("delta").load(table).createOrReplaceTempView("warm_up");
      spark
          .sql(
              """
              select patch, sum(owed) as owed, max(day) as day,
                     count_if(id > 10) as some, row_number() over (order by patch) as position
              from warm_up left join range(5) as few using (id)
              group by patch
              order by patch
              """)
          .collectAsList();
    } finally {
      deleteTree(lake);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
