package org.tenantinsight.transforms.board;

import org.tenantinsight.config.board.BoardLevel;

/**
 * An area for which figures are published. Homes per area are public stock information: exact, and
 * known to anybody who would attack the figures.
 *
 * @param kind NEIGHBOURHOOD, AUTHORITY or LANDLORD
 * @param code the area's code; empty for the landlord
 * @param name how a reader knows it
 * @param homes profiled households with the keys of exactly these
 */
record Area(BoardLevel kind, String code, String name, Count homes) {

  /** The part of a figure's permanent name that says where; empty for the landlord. */
  String dimension() {
    return code.isEmpty() ? "" : kind.name().toLowerCase(java.util.Locale.ROOT) + "=" + code;
  }
}
