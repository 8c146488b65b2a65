package org.tenantinsight.reports.board;

import java.util.List;
import java.util.Map;
import org.tenantinsight.config.BoardSettings;

/**
 * What the page says besides figures. Nothing here is about a person.
 *
 * @param settings names, targets and protecting parameters
 * @param status whether the release is a draft or approved, and by whom
 * @param lateFeeds feeds that were late on the last night of the month
 * @param together names of neighbourhoods counted together as "Other neighbourhoods"
 * @param about run, versions and hashes, in the order of reading
 */
public record PageFacts(
    BoardSettings settings,
    String status,
    List<String> lateFeeds,
    List<String> together,
    Map<String, String> about) {}
