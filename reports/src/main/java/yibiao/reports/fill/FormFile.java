package yibiao.reports.fill;

/** A file that is given to a person. */
public record FormFile(String name, byte[] bytes) {
  /** How its name ends: xlsx, xls, docx or zip. */
  public String ending() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
