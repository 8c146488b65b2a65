package org.tenantinsight.config;

/**
 * One thing that is wrong with the settings.
 *
 * @param file the file below the settings folder
 * @param path where in the file, such as {@code columns[3].type}; empty = the file as a whole
 * @param message what is wrong and what to do
 */
public record Problem(String file, String path, String message) {

  /** As it is shown: {@code feeds/tenancy.yaml: columns[3].type: "txt" is not a type. ...}. */
  @Override
  public String toString() {
    return path.isEmpty() ? file + ": " + message : file + ": " + path + ": " + message;
  }
}
