package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/** A copy of the shipped settings with an adapter, and deliveries in its shape. */
final class AdaptedSettings {

  private final Path settings;
  private final Path landing;

  private AdaptedSettings(Path folder) {
    this.settings = folder.resolve("settings");
    this.landing = folder.resolve("landing");
  }

  /** The shipped settings below {@code folder}, the adapter's files copied over the feeds. */
  static AdaptedSettings with(String adapter, Path folder) throws IOException {
    AdaptedSettings adapted = shipped(folder);
    Path adapters = Cases.projectRoot().resolve("config/adapters");
    copy(adapters.resolve(adapter), adapted.settings.resolve("feeds"));
    return adapted;
  }

  /** The shipped settings below {@code folder}. */
  static AdaptedSettings shipped(Path folder) throws IOException {
    AdaptedSettings shipped = new AdaptedSettings(folder);
    copy(Cases.projectRoot().resolve("config/settings"), shipped.settings);
    return shipped;
  }

  /** A second source of a feed, in the shape of the first. */
  AdaptedSettings alsoFrom(String feed, String source) throws IOException {
    Path feeds = settings.resolve("feeds");
    String first = Files.readString(feeds.resolve(feed + ".yaml"));
    Files.writeString(
        feeds.resolve(source + ".yaml"), first.replace("file: " + feed, "file: " + source));
    return this;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  /** What the landlord decides in a feed. */
  AdaptedSettings decide(String feed, String from, String to) throws IOException {
    Path file = settings.resolve("feeds").resolve(feed + ".yaml");
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(feed + " does not hold: " + from);
    }
    Files.writeString(file, text.replace(from, to));
    return this;
  }

  /** Delivers a file; {@code .gz} is packed. */
  AdaptedSettings deliver(String name, String text) throws IOException {
    return deliver(name, text, StandardCharsets.UTF_8);
  }

  AdaptedSettings deliver(String name, String text, Charset encoding) throws IOException {
    Path file = landing.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
      out.write(text.getBytes(encoding));
    }
    return this;
  }

  Path landing() {
    return landing;
  }

  Settings load() throws SettingsException {
    return SettingsLoader.load(settings, List.of(), ProfileVocabulary.vocabulary());
  }
}
