package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The disk of this machine as the engine sees it. The engine's own view starts a program ({@code
 * chmod}, {@code readlink}) for each file and folder that it makes, some thousand a night; this one
 * asks Java.
 */
public final class LocalFiles extends LocalFileSystem {

  /** The setting that names the view of this machine's disk. */
  static final String SETTING = "fs.file.impl";

  /** As the engine makes it. */
  public LocalFiles() {
    super(new Raw());
  }

  /** The engine's settings, with this view of the disk. */
  static Configuration settings() {
    Configuration settings = new Configuration();
    settings.set(SETTING, LocalFiles.class.getName());
    // One process at a time writes to a lake (its lock sees to that), and this store starts no
    // programs either.
    settings.set("io.delta.kernel.logStore.file.impl", "io.delta.storage.LocalLogStore");
    return settings;
  }

  private static final class Raw extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(),
          PosixFilePermissions.fromString(
              permission.getUserAction().SYMBOL
                  + permission.getGroupAction().SYMBOL
                  + permission.getOtherAction().SYMBOL));
    }
  }
}
