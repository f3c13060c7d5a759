package yibiao.transforms.address;

/**
 * What an address text names, each part "" where it names none. Numerals are digits, names are as
 * written.
 *
 * @param township 9-digit township code
 * @param community 12-digit community code
 * @param group village group (村民小组)
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
