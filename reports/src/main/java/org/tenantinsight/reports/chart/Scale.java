package org.tenantinsight.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from zero to a round number at or above the largest value, with three to five steps.
 *
 * @param top the largest value of the scale
 * @param step distance between two marks
 */
record Scale(double top, double step) {

  private static final double[] ROUND = {1, 2, 3, 5, 10};
  private static final int STEPS = 4;

  /** The smallest such scale for values up to {@code largest}. */
  static Scale upTo(double largest) {
    double size = Math.max(1, largest);
    double unit = Math.pow(10, Math.floor(Math.log10(size / STEPS)));
    for (double factor : ROUND) {
      double step = Math.max(1, factor * unit);
      if (step * STEPS >= size) {
        return new Scale(step * Math.max(1, Math.ceil(size / step)), step);
      }
    }
    throw new IllegalStateException("ten units always reach");
  }

  /** Zero, every step, and the top. */
  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    for (int i = 0; i * step <= top; i++) {
      marks.add(i * step);
    }
    return marks;
  }

  /** Where {@code value} lies between the pixel of zero and the pixel of the top. */
  double at(double value, double zeroPixel, double topPixel) {
    return zeroPixel + (topPixel - zeroPixel) * value / top;
  }
}
