package yibiao.transforms.linkage;

import yibiao.transforms.cleanse.IdNumber;

/**
 * The records' fields as primitive arrays, one slot a record: about 70 bytes a record, and nothing
 * to chase.
 */
final class Features {
  static final byte NO_ID = 0;
  static final byte INVALID_ID = 1;
  static final byte VALID_ID = 2;

  final int size;
  final long[] name; // hash of the whole name, 0: missing
  final long[] letters; // its first four UTF-16 characters, packed
  final byte[] length;
  final long[] sound; // hash of its pinyin
  final long[] id; // 17 digits and the check character in base 11; 0: missing
  final byte[] idState;
  final int[] birth; // yyyymmdd, 0: missing
  final byte[] sex; // 1 男, 2 女, 0 missing
  final long[] phone;
  final long[] dwelling;
  final int[] community;

  Features(int size) {
    this.size = size;
    name = new long[size];
    letters = new long[size];
    length = new byte[size];
    sound = new long[size];
    id = new long[size];
    idState = new byte[size];
    birth = new int[size];
    sex = new byte[size];
    phone = new long[size];
    dwelling = new long[size];
    community = new int[size];
  }

  void set(int slot, PersonRecord r) {
    if (!r.name().isEmpty()) {
      name[slot] = Hash.of(r.name());
      sound[slot] = Hash.of(Pinyin.of(r.name()));
      length[slot] = (byte) Math.min(r.name().length(), 127);
      for (int i = 0; i < Math.min(4, r.name().length()); i++) {
        letters[slot] |= (long) r.name().charAt(i) << (16 * i);
      }
    }
    idState[slot] = r.idNumber().isEmpty() ? NO_ID : r.idValid() ? VALID_ID : INVALID_ID;
    id[slot] = packId(r.idNumber());
    birth[slot] = birthOf(r);
    sex[slot] = (byte) (sexOf(r).equals("男") ? 1 : sexOf(r).equals("女") ? 2 : 0);
    phone[slot] = r.phone().isEmpty() ? 0 : Hash.of(r.phone());
    dwelling[slot] = r.dwelling().isEmpty() ? 0 : Hash.of(r.dwelling());
    community[slot] = r.community().isEmpty() ? 0 : (int) Hash.of(r.community());
  }

  char letter(int slot, int position) {
    return (char) (letters[slot] >>> (16 * position));
  }

  private static int birthOf(PersonRecord r) {
    if (!r.birthDate().isEmpty()) {
      return Integer.parseInt(r.birthDate().replace("-", ""));
    }
    var fromId = r.idValid() ? IdNumber.birthDateOf(r.idNumber()) : null;
    return fromId == null ? 0 : Integer.parseInt(fromId.toString().replace("-", ""));
  }

  private static String sexOf(PersonRecord r) {
    return r.sex().isEmpty() && r.idValid() ? IdNumber.sexOf(r.idNumber()) : r.sex();
  }

  private static long packId(String number) {
    if (number.isEmpty()) {
      return 0;
    }
    if (number.length() != 18 || !number.chars().limit(17).allMatch(c -> c >= '0' && c <= '9')) {
      return -(Hash.of(number) >>> 1) - 1; // not a number: comparable for equality only
    }
    char check = number.charAt(17);
    return Long.parseLong(number, 0, 17, 10) * 11
        + (check >= '0' && check <= '9' ? check - '0' : 10);
  }
}
