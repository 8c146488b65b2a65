package org.tenantinsight.transforms.conform;

import java.io.Serializable;

/** Reads the text of a cell that is neither blank nor a spelling of "unknown". */
interface ValueReader extends Serializable {

  /** What became of {@code text}, which has no white space around it. */
  Reading read(String text);
}
