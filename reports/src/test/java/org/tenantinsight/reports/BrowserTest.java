package org.tenantinsight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample pages in a real Chromium, with axe-core: no WCAG 2.2 AA violation that a machine can
 * see, and nothing wider than the screen. Skipped with a message where there is no browser.
 */
class BrowserTest {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final Pattern VERDICT =
      Pattern.compile("<pre id=\"verdict\">(.*?)</pre>", Pattern.DOTALL);

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} at {1} px")
  @CsvSource({
    "board/board.html, 1100",
    "board/board.html, 320",
    "outreach/outreach-list.html, 1100",
    "outreach/outreach-list.html, 320",
    "quality/data-quality.html, 1100",
    "quality/data-quality.html, 320"
  })
  void hasNoViolationAndFitsTheScreen(String sample, int width) throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "no Chromium on this machine: " + BROWSERS);

    String page = Files.readString(Path.of("samples").resolve(sample));
    Path frame = folder.resolve("frame.html");
    Files.writeString(frame, frame(page, width));

    assertThat(verdict(browser.orElseThrow(), frame)).isEqualTo("no violations; fits");
  }

  /** The page in a frame of that width, with axe in it and its policy against scripts taken out. */
  private static String frame(String page, int width) throws IOException {
    String open =
        page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace("<details>", "<details open>");
    return """
        <!DOCTYPE html><html lang="en"><head><title>Frame</title></head><body>
        <pre id="verdict">not run</pre>
        <iframe id="page" title="page" style="border:0;width:%dpx;height:2000px" srcdoc="%s"></iframe>
        <script id="axe" type="text/plain">%s</script>
        <script>
        const frame = document.getElementById("page");
        frame.onload = async () => {
          const inside = frame.contentWindow;
          inside.eval(document.getElementById("axe").textContent);
          const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
          const found = await inside.axe.run(inside.document, {runOnly: tags});
          const names = found.violations.map(v => v.id + ": " + v.nodes.map(n => n.target).join(" "));
          const root = inside.document.documentElement;
          const fit = root.scrollWidth > root.clientWidth ? root.scrollWidth + " px wide" : "fits";
          document.getElementById("verdict").textContent =
              (names.length ? names.join(", ") : "no violations") + "; " + fit;
        };
        </script></body></html>
        """
        .formatted(width, open.replace("&", "&amp;").replace("\"", "&quot;"), axe());
  }

  private static String axe() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream(AXE)) {
      assertThat(in).as("axe-core on the class path").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("</script", "<\\/script");
    }
  }

  private String verdict(Path browser, Path frame) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--virtual-time-budget=60000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                frame.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    Matcher verdict = VERDICT.matcher(Files.readString(dom));
    return verdict.find() ? verdict.group(1) : "the browser said nothing";
  }

  private static Optional<Path> browser() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":"))
        .flatMap(dir -> BROWSERS.stream().map(name -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
