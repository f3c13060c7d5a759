package yibiao.reports.fill;

/** Names of files that every system takes. */
final class FileNames {
  private static final int LONGEST = 60;

  private FileNames() {}

  static String of(String title) {
    String name = title.replaceAll("[\\\\/:*?\"<>|\\s\\u3000]+", "");
    return name.substring(0, Math.min(LONGEST, name.length()));
  }
}
