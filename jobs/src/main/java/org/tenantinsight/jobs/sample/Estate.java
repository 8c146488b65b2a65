package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the homes are: sixteen homes to a postcode, postcodes to patches of about five hundred
 * homes, patches to neighbourhoods, neighbourhoods to one or two local authorities.
 *
 * <p>Postcode areas ZA and ZB, road numbers and property references belong to no real place.
 */
final class Estate {
  static final int HOMES_OF_A_POSTCODE = 16;
  private static final int HOMES_OF_A_PATCH = 500;
  private static final int LEAST_HOMES_OF_A_NEIGHBOURHOOD = 100;
  private static final int MOST_NEIGHBOURHOODS = 40;
  private static final int SMALL_LANDLORD = 1_000;
  private static final List<String> AUTHORITIES = List.of("E08000025", "E08000028");
  private static final String INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final List<String> ROAD_NAMES =
      List.of(
          "Alder",
          "Ash",
          "Beech",
          "Birch",
          "Blackthorn",
          "Bramble",
          "Cedar",
          "Chestnut",
          "Clover",
          "Cypress",
          "Dogwood",
          "Elder",
          "Elm",
          "Fern",
          "Foxglove",
          "Hawthorn",
          "Hazel",
          "Heather",
          "Holly",
          "Hornbeam",
          "Juniper",
          "Larch",
          "Laurel",
          "Lilac",
          "Lime",
          "Maple",
          "Myrtle",
          "Oak",
          "Pine",
          "Poplar",
          "Rowan",
          "Sorrel",
          "Spruce",
          "Sycamore",
          "Thistle",
          "Willow");
  private static final List<String> ROAD_KINDS =
      List.of("Road", "Street", "Close", "Avenue", "Way", "Lane", "Drive", "Gardens", "Crescent");
  private static final List<String> HOUSE_NAMES =
      List.of(
          "Attwood",
          "Baskerville",
          "Boulton",
          "Brunel",
          "Cadbury",
          "Chamberlain",
          "Franklin",
          "Galton",
          "Jarrow",
          "Keir",
          "Lansbury",
          "Murdoch",
          "Nightingale",
          "Priestley",
          "Ruskin",
          "Stephenson",
          "Telford",
          "Wedgwood",
          "Wilkinson",
          "Withering");

  /**
   * One home.
   *
   * @param postcodeBlock number of the postcode; its homes are the next sixteen from sixteen times
   *     this number
   */
  record Place(
      int home,
      int postcodeBlock,
      String propertyRef,
      @Nullable String uprn,
      String addressLine1,
      String postcode,
      String authority,
      String neighbourhood,
      String patch,
      String propertyType,
      String supportedType,
      int bedrooms,
      boolean gas,
      @Nullable LocalDate built) {

    /** The garage that goes with the home: a property of its own at the back of the road. */
    Place garage() {
      return new Place(
          home,
          postcodeBlock,
          "G" + propertyRef.substring(1),
          null,
          "Garage " + (home % HOMES_OF_A_POSTCODE + 1) + ", rear of " + addressLine1,
          postcode,
          authority,
          neighbourhood,
          patch,
          "OTHER",
          "",
          0,
          false,
          built);
    }
  }

  private final long seed;
  private final int homes;
  private final int blocks;
  private final int patches;
  private final int neighbourhoods;

  Estate(long seed, int homes) {
    this.seed = seed;
    this.homes = homes;
    this.blocks = (homes + HOMES_OF_A_POSTCODE - 1) / HOMES_OF_A_POSTCODE;
    int fewest = Math.max(1, Math.min(2, homes / LEAST_HOMES_OF_A_NEIGHBOURHOOD));
    this.patches = Math.max(fewest, homes / HOMES_OF_A_PATCH);
    int together = Math.max(patches >= 8 ? 2 : 1, patches / MOST_NEIGHBOURHOODS);
    this.neighbourhoods = Math.max(1, patches / together);
  }

  /** The numbers of the homes that share the postcode, from the first to before the second. */
  int firstHome(int postcodeBlock) {
    return postcodeBlock * HOMES_OF_A_POSTCODE;
  }

  int endOfHomes(int postcodeBlock) {
    return Math.min(homes, firstHome(postcodeBlock) + HOMES_OF_A_POSTCODE);
  }

  /** The home of that number, from 0. */
  Place place(int home) {
    int block = home / HOMES_OF_A_POSTCODE;
    Chance street = new Chance(seed, block, "street");
    String road = street.pick(ROAD_NAMES) + " " + street.pick(ROAD_KINDS);
    String house = street.pick(HOUSE_NAMES) + (street.happens(0.5) ? " House" : " Court");
    int firstNumber = 1 + 32 * street.below(6);
    boolean sheltered = street.happens(0.07);
    boolean flats = sheltered || street.happens(0.45);
    boolean gas = street.happens(flats ? 0.6 : 0.92);
    LocalDate built = LocalDate.of(street.between(1925, 2016), street.between(1, 12), 1);
    Chance own = new Chance(seed, home, "property");
    int numberInBlock = home % HOMES_OF_A_POSTCODE;
    int patch = (int) ((long) block * patches / blocks);
    int neighbourhood = (int) ((long) patch * neighbourhoods / patches);
    String type = flats ? "FLAT" : own.happens(0.12) ? "BUNGALOW" : "HOUSE";
    return new Place(
        home,
        block,
        "P" + References.digits(home + 1, 7),
        own.happens(0.03) ? null : "99" + References.digits(home + 1, 10),
        flats
            ? "Flat " + (numberInBlock + 1) + ", " + house + ", " + road
            : (firstNumber + 2 * numberInBlock) + " " + road,
        postcode(block, neighbourhood),
        authority(neighbourhood),
        "N" + References.digits(neighbourhood + 1, 2),
        "PT" + References.digits(patch + 1, 3),
        type,
        sheltered ? "SHELTERED" : own.happens(0.01) ? "SUPPORTED" : "GENERAL",
        sheltered ? 1 : flats ? own.between(1, 2) : own.between(2, 4),
        gas,
        own.happens(0.01) ? null : built);
  }

  private String authority(int neighbourhood) {
    boolean second = homes >= SMALL_LANDLORD && neighbourhood * 5 >= neighbourhoods * 3;
    return AUTHORITIES.get(second ? 1 : 0);
  }

  /** An outward code for each neighbourhood; in it an inward code for each block. */
  private static String postcode(int block, int neighbourhood) {
    int letters = INWARD_LETTERS.length();
    int sector = block / (letters * letters) % 9 + 1;
    return (neighbourhood % 2 == 0 ? "ZA" : "ZB")
        + (neighbourhood / 2 + 1)
        + " "
        + sector
        + INWARD_LETTERS.charAt(block / letters % letters)
        + INWARD_LETTERS.charAt(block % letters);
  }
}
