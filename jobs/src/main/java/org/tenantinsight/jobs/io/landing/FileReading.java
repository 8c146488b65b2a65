package org.tenantinsight.jobs.io.landing;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.landing.DeliveredRecord.Kind;
import org.tenantinsight.transforms.conform.Rules;

/**
 * Reads a delivered file from its first record to its last, in bounded memory. Every record comes
 * out exactly once: as the cells of the declared columns, as skipped, or as quarantined by a rule.
 */
public final class FileReading implements AutoCloseable {

  private static final int BATCH = 256;

  /** Fields take many times the memory of their text, so that long records make short batches. */
  private static final int BATCH_CHARS = 1 << 17;

  private static final String[] NO_CELLS = {};

  private final Dialect dialect;
  private final boolean withRaw;
  private final CountedBytes in;
  private final boolean marked;
  private final RecordCutter cutter;
  private final RecordText text;
  private final Fields fields;
  private final Footer footer;
  private final Deque<DeliveredRecord> ready = new ArrayDeque<>();
  private @Nullable Header header;
  private long rows;

  private FileReading(Dialect dialect, boolean withRaw, FileBytes.Opened file) {
    this.dialect = dialect;
    this.withRaw = withRaw;
    this.in = new CountedBytes(file.in());
    this.marked = file.marked();
    this.cutter = new RecordCutter(in, dialect.delimiter(), dialect.lenientQuotes());
    this.text = dialect.text();
    this.fields = new Fields(dialect.delimiter());
    this.footer = new Footer(dialect.footer());
  }

  /**
   * Opens {@code file}.
   *
   * @param withRaw whether records that are quarantined are wanted as they stand in the file
   * @throws FileRefusedException when the file as a whole cannot be used
   */
  public static FileReading open(Path file, Dialect dialect, boolean withRaw) throws IOException {
    return new FileReading(dialect, withRaw, FileBytes.open(file, dialect.encoding()));
  }

  /**
   * The next record; null at the end.
   *
   * @throws FileRefusedException when the file as a whole cannot be used
   */
  public @Nullable DeliveredRecord next() throws IOException {
    try {
      while (ready.isEmpty()) {
        if (!(header == null ? readHeader() : readBatch())) {
          refuseDamaged();
          return null;
        }
      }
      return ready.poll();
    } catch (CharacterCodingException e) {
      throw new FileRefusedException("it is not what its byte order mark says; deliver it again");
    }
  }

  /** What was odd about the header and the lines. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(header == null ? List.of() : header.warnings());
    if (cutter.endsDiffer()) {
      warnings.add(
          "its lines end in more than one way (CR, LF, CRLF); every one was read as an end, check"
              + " how the file was put together");
    }
    return warnings;
  }

  /** What was normalised in the file as a whole: the rule, and how often. */
  public SortedMap<String, Long> notes() {
    SortedMap<String, Long> notes = new TreeMap<>();
    notes.put(Rules.BYTE_ORDER_MARK, marked ? 1L : 0L);
    notes.put(Rules.MIXED_LINE_ENDS, cutter.endsDiffer() ? 1L : 0L);
    notes.put(Rules.ENCODING_FALLBACK, text.fallbacks());
    notes.values().removeIf(count -> count == 0);
    return notes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** What only shows at the end. */
  private void refuseDamaged() throws FileRefusedException {
    footer.refuseUnlessItCounts(rows);
    if (in.isTorn()) {
      throw new FileRefusedException(
          "more than one byte in a hundred is NUL; it was torn while it was written, or is not "
              + dialect.encoding().name()
              + "; deliver it again");
    }
  }

  /** The first record that is not blank must be the declared header. */
  private boolean readHeader() throws IOException {
    if (!cutter.advance()) {
      throw new FileRefusedException("it has no header line; deliver it again");
    }
    String line = cutter.defect() == null ? decoded() : null;
    if (line != null && line.isBlank()) {
      ready.add(skipped());
      return true;
    }
    String[] names = line == null ? null : fields.of(line);
    header = Header.of(names == null ? NO_CELLS : names, dialect);
    ready.add(skipped());
    return true;
  }

  private boolean readBatch() throws IOException {
    List<DeliveredRecord> batch = new ArrayList<>(BATCH);
    List<String> texts = new ArrayList<>(BATCH);
    int chars = 0;
    while (batch.size() < BATCH && chars < BATCH_CHARS && cutter.advance()) {
      String line = cutter.defect() == null ? decoded() : null;
      String rule =
          cutter.defect() != null ? cutter.defect() : line == null ? Rules.ENCODING : null;
      if (line != null && line.indexOf('\0') >= 0) {
        rule = Rules.NUL;
      }
      if (line == null || rule != null) {
        rows++;
        batch.add(quarantined(rule == null ? Rules.ENCODING : rule));
      } else if (line.isBlank() || footer.is(line)) {
        batch.add(skipped());
      } else {
        rows++;
        batch.add(unparsed(line));
        texts.add(line);
        chars += line.length();
      }
    }
    addParsed(batch, fields.of(texts));
    return !batch.isEmpty();
  }

  private void addParsed(List<DeliveredRecord> batch, List<String @Nullable []> parsed) {
    int row = 0;
    for (DeliveredRecord record : batch) {
      ready.add(record.kind() == Kind.ROW ? parsed(record, parsed.get(row++)) : record);
    }
  }

  private DeliveredRecord parsed(DeliveredRecord record, String @Nullable [] values) {
    Header columns = Objects.requireNonNull(header);
    String rule = null;
    if (values == null) {
      rule = Rules.QUOTE;
    } else if (columns.isRepeatedBy(values, dialect)) {
      rule = Rules.HEADER_AGAIN;
    } else if (values.length != columns.width()) {
      rule = Rules.RAGGED;
    }
    boolean row = rule == null;
    return new DeliveredRecord(
        record.recordNo(),
        record.line(),
        row ? Kind.ROW : Kind.QUARANTINED,
        rule,
        row ? columns.cells(Objects.requireNonNull(values)) : NO_CELLS,
        record.quoteKept(),
        withRaw ? record.raw() : "");
  }

  private @Nullable String decoded() {
    return text.decode(cutter.bytes(), cutter.offset(), cutter.length());
  }

  private DeliveredRecord unparsed(String line) {
    return new DeliveredRecord(
        cutter.recordNo(), cutter.line(), Kind.ROW, null, NO_CELLS, cutter.quoteKept(), line);
  }

  private DeliveredRecord skipped() {
    return new DeliveredRecord(
        cutter.recordNo(), cutter.line(), Kind.SKIPPED, null, NO_CELLS, false, "");
  }

  private DeliveredRecord quarantined(String rule) {
    String raw = withRaw ? RecordText.raw(cutter.bytes(), cutter.offset(), cutter.length()) : "";
    return new DeliveredRecord(
        cutter.recordNo(), cutter.line(), Kind.QUARANTINED, rule, NO_CELLS, false, raw);
  }
}
