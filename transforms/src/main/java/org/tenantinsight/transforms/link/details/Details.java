package org.tenantinsight.transforms.link.details;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source row says about a person, in one spelling. Whatever the row does not say is null
 * or an empty list.
 *
 * @param key the row: {@code feed|source_key}
 * @param feed the feed that it came with
 * @param reference what a source's own key makes one person; rows with one reference are one
 * @param live whether the reference is in use: one source keeps two people apart by two of those
 * @param title MR, MRS, MS ...
 * @param forename first forename and further ones
 * @param surname family name
 * @param preferredName what the person is called
 * @param middleName forenames after the first
 * @param birth date of birth, yyyy-MM-dd
 * @param birthTrusted whether the date may speak against a link
 * @param phones telephone numbers, E.164
 * @param emails addresses, lower case
 * @param place the address
 * @param tenancyRef the tenancy on the row
 * @param nationalKey a number that the state gives to one person
 * @param death date of death, yyyy-MM-dd
 * @param active the day on which the row shows the person alive, yyyy-MM-dd
 * @param accused whether the row accuses the person of something
 */
public record Details(
    String key,
    String feed,
    @Nullable String reference,
    boolean live,
    @Nullable String title,
    @Nullable String forename,
    @Nullable String surname,
    @Nullable String preferredName,
    @Nullable String middleName,
    @Nullable String birth,
    boolean birthTrusted,
    List<String> phones,
    List<String> emails,
    Place place,
    @Nullable String tenancyRef,
    @Nullable String nationalKey,
    @Nullable String death,
    @Nullable String active,
    boolean accused) {}
