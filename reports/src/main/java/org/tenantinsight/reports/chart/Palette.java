package org.tenantinsight.reports.chart;

/**
 * The colours of charts and pages. Source: Government Analysis Function, colours for charts, which
 * keep apart for people who see colours differently. A test holds every pair in use to WCAG 2.2.
 */
public final class Palette {

  public static final String NAVY = "#12436D";
  public static final String TEAL = "#28A197";
  public static final String PLUM = "#801650";
  public static final String ORANGE = "#F46A25";
  public static final String INK = "#0b0c0c";
  public static final String QUIET = "#505a5f";
  public static final String WHITE = "#ffffff";
  public static final String GRID = "#d8dadd";
  public static final String BAND = "#f1f2f3";
  public static final String EDGE = "#b1b4b6";
  public static final String TRACK = "#e8ebee";
  public static final String AVERAGE = "#6b7278";

  private Palette() {}
}
