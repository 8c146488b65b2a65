package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

  @TempDir Path folder;

  @Test
  void whatTheEngineWritesGetsThePermissionsThatItAsksFor() throws IOException {
    Configuration settings = LocalFiles.settings();
    settings.set("fs.permissions.umask-mode", "027");
    Path file = folder.resolve("table/rows");

    try (FileSystem disk = FileSystem.newInstance(URI.create("file:///"), settings)) {
      disk.create(new org.apache.hadoop.fs.Path(file.toUri())).close();

      assertThat(disk).isInstanceOf(LocalFiles.class);
    }

    assertThat(permissions(file)).isEqualTo("rw-r-----");
    assertThat(permissions(folder.resolve("table"))).isEqualTo("rwxr-x---");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
