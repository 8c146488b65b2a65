package org.tenantinsight.reports.chart;

import java.util.Locale;

/** Writes one SVG drawing, piece by piece. Texts are escaped; numbers have one decimal at most. */
final class Svg {

  private final StringBuilder drawing = new StringBuilder();

  Svg(ChartText text, int width, int height) {
    drawing
        .append("<svg role=\"img\" aria-labelledby=\"")
        .append(text.id())
        .append("-t ")
        .append(text.id())
        .append("-d\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" font-family=\"Arial, 'Liberation Sans', sans-serif\"><title id=\"")
        .append(text.id())
        .append("-t\">")
        .append(escape(text.title()))
        .append("</title><desc id=\"")
        .append(text.id())
        .append("-d\">")
        .append(escape(text.description()))
        .append("</desc>");
  }

  /** How a text is set. */
  record Style(int size, String fill, String anchor, String weight) {
    static final Style AXIS = new Style(14, Palette.QUIET, "middle", "normal");
    static final Style LABEL = new Style(15, Palette.INK, "end", "normal");
    static final Style VALUE = new Style(18, Palette.INK, "start", "bold");

    Style anchored(String where) {
      return new Style(size, fill, where, weight);
    }

    Style sized(int points) {
      return new Style(points, fill, anchor, weight);
    }

    Style coloured(String colour) {
      return new Style(size, colour, anchor, weight);
    }

    Style bold() {
      return new Style(size, fill, anchor, "bold");
    }
  }

  Svg line(double x1, double y1, double x2, double y2, String stroke, String more) {
    drawing.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>"
            .formatted(n(x1), n(y1), n(x2), n(y2), stroke, attributes(more)));
    return this;
  }

  Svg rect(double x, double y, double width, double height, String fill) {
    drawing.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
            .formatted(n(x), n(y), n(Math.max(0, width)), n(height), fill));
    return this;
  }

  Svg circle(double x, double y, double radius, String fill) {
    drawing.append(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>"
            .formatted(n(x), n(y), n(radius), fill));
    return this;
  }

  Svg path(String d, String stroke, String more) {
    drawing.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-linejoin=\"round\"%s/>"
            .formatted(d, stroke, attributes(more)));
    return this;
  }

  Svg area(String d, String fill) {
    drawing.append("<path d=\"%s\" fill=\"%s\"/>".formatted(d, fill));
    return this;
  }

  Svg text(double x, double y, Style style, String words) {
    drawing.append(
        "<text x=\"%s\" y=\"%s\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>"
            .formatted(
                n(x),
                n(y),
                style.size(),
                style.fill(),
                style.anchor(),
                style.weight(),
                escape(words)));
    return this;
  }

  String build() {
    return drawing + "</svg>";
  }

  /** A coordinate, with one decimal where it needs one. */
  static String n(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String attributes(String more) {
    return more.isEmpty() ? "" : " " + more;
  }

  private static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
