package yibiao.transforms.address;

/**
 * The road that a text begins with, and the number on it; "" where there is none.
 *
 * @param end where in the text it ends
 */
record Road(String name, String number, int end) {
  private static final String[] SUFFIXES = {"大道", "路", "街", "巷", "弄", "道"};
  private static final int LONGEST_NAME = 12;

  /** The first road name, and its number if one follows: 大公路12号, 大公路12-1. */
  static Road at(String text) {
    int name = endOfName(text);
    if (name == 0) {
      return new Road("", "", 0);
    }
    int number = endOfDigits(text, name);
    if (number > name && number < text.length() && text.charAt(number) == '-') {
      int second = endOfDigits(text, number + 1);
      number = second > number + 1 ? second : number;
    }
    boolean house = number > name && number < text.length() && text.charAt(number) == '号';
    int end = house ? number + 1 : number;
    boolean building = end < text.length() && "栋幢座".indexOf(text.charAt(end)) >= 0;
    return number == name || building
        ? new Road(text.substring(0, name), "", name)
        : new Road(text.substring(0, name), text.substring(name, number), end);
  }

  private static int endOfName(String text) {
    for (int at = 1; at < Math.min(text.length(), LONGEST_NAME + 1); at++) {
      for (String suffix : SUFFIXES) {
        if (text.startsWith(suffix, at)) {
          return at + suffix.length();
        }
      }
    }
    return 0;
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
