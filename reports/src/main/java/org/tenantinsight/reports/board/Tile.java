package org.tenantinsight.reports.board;

/**
 * One of the four figures at the top.
 *
 * @param label what it is
 * @param value the figure, or in words why there is none
 * @param plusMinus such as "± 11"; empty where there is no figure
 * @param change against the release before, in words
 * @param target against the target, in words
 * @param tone {@code info}, {@code good} or {@code bad}
 */
public record Tile(
    String label, String value, String plusMinus, String change, String target, String tone) {}
