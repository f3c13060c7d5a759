package yibiao.ingestion.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks saved as "Strict Open XML" (ISO/IEC 29500 Strict). They differ from the others in the
 * names of their namespaces, so far as what stands in cells is concerned; POI reads the others
 * only.
 */
final class StrictWorkbook {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
  private static final int LARGEST_PART = 256 << 20;

  private StrictWorkbook() {}

  static boolean is(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry relations = zip.getEntry("_rels/.rels");
      if (relations == null) {
        return false;
      }
      byte[] start = zip.getInputStream(relations).readNBytes(1 << 16);
      return new String(start, StandardCharsets.UTF_8).contains(STRICT);
    }
  }

  /** Writes the same workbook with the namespaces of the others. */
  static void makeTransitional(Path file, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        byte[] content = zip.getInputStream(part).readNBytes(LARGEST_PART);
        if (content.length == LARGEST_PART) {
          throw new IOException("a part of the workbook is too large");
        }
        out.putNextEntry(new ZipEntry(part.getName()));
        boolean xml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
        out.write(xml ? transitional(content) : content);
        out.closeEntry();
      }
    }
  }

  private static byte[] transitional(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8)
        .replace(STRICT + "officeDocument/", TRANSITIONAL + "officeDocument/2006/")
        .replace(STRICT + "spreadsheetml/", TRANSITIONAL + "spreadsheetml/2006/")
        .replace(STRICT + "drawingml/", TRANSITIONAL + "drawingml/2006/")
        .getBytes(StandardCharsets.UTF_8);
  }
}
