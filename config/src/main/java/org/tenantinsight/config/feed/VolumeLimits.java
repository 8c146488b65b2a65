package org.tenantinsight.config.feed;

/**
 * How far a delivery's rows may lie from the median of the same weekday before the feed is refused.
 *
 * @param maxDropShare 0.3 = thirty per cent fewer rows are still accepted
 * @param maxRiseShare 0.5 = fifty per cent more rows are still accepted
 * @param weekdays how many of the newest same weekdays make the median
 * @param minWeekdays with fewer of them there is no gate
 */
public record VolumeLimits(
    double maxDropShare, double maxRiseShare, int weekdays, int minWeekdays) {}
