package yibiao.transforms.address;

/**
 * What an address text names, each part "" where it names none. Numerals are digits, names are as
 * written.
 *
 * @param township 9-digit township code
 * @param community 12-digit community code
 * @param group village group (村民小组)
 * @param number of the house, on its road or in its group
 * @param estate or a village that is not in the division table
 */
public record AddressParts(
    String township,
    String community,
    String group,
    String road,
    String number,
    String estate,
    String building,
    String unit,
    String room) {

  boolean isEmpty() {
    return road.isEmpty() && estate.isEmpty() && group.isEmpty();
  }
}
