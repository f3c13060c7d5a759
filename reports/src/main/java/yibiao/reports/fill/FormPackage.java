package yibiao.reports.fill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A form that takes more files than one, packed with a list of them. */
final class FormPackage {
  private static final String LIST = "文件清单.txt";

  private FormPackage() {}

  static FormFile of(String title, List<FormFile> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      StringBuilder list = new StringBuilder(title).append('\n');
      for (FormFile file : files) {
        list.append(file.name()).append('\n');
      }
      put(zip, LIST, list.toString().getBytes(StandardCharsets.UTF_8));
      for (FormFile file : files) {
        put(zip, file.name(), file.bytes());
      }
    }
    return new FormFile(FileNames.of(title) + ".zip", out.toByteArray());
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
