package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file really is, whatever its name says. */
enum FileKind {
  TEXT("文本文件（如 CSV）", "a text file such as CSV"),
  XLSX("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)"),
  XLS("Excel 97-2003 工作簿（.xls）", "an Excel 97-2003 workbook (.xls)"),
  OLD_XLS("Excel 95 或更早的工作簿", "a workbook of Excel 95 or older"),
  ENCRYPTED("有密码的工作簿", "a workbook with a password"),
  WORD("Word 文档", "a Word document"),
  POWERPOINT("PowerPoint 演示文稿", "a PowerPoint presentation"),
  OTHER_DOCUMENT("别的 Office 文档", "another document of an office program"),
  OPEN_DOCUMENT("OpenDocument 文件（如 .ods）", "an OpenDocument file such as .ods"),
  ZIP("压缩包", "an archive"),
  HTML("网页（HTML）", "a web page (HTML)"),
  XML_WORKBOOK("Excel 2003 XML 表格", "an XML spreadsheet of Excel 2003"),
  XML("XML 文件", "an XML file"),
  PDF("PDF 文件", "a PDF file"),
  IMAGE("图片", "a picture"),
  BINARY("无法识别的二进制文件", "an unknown binary file");

  private final String chinese;
  private final String english;

  FileKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  static FileKind of(Path file) throws IOException {
    return switch (FileMagic.valueOf(file.toFile())) {
      case OOXML -> ofZip(file);
      case OLE2 -> ofCompound(file);
      case BIFF2, BIFF3, BIFF4 -> OLD_XLS;
      case WORD2, MSWRITE, RTF -> WORD;
      case PDF -> PDF;
      case HTML -> HTML;
      case XML -> isXmlWorkbook(file) ? XML_WORKBOOK : isHtml(file) ? HTML : XML;
      case GIF, PNG, JPEG, TIFF, EMF, WMF, BMP -> IMAGE;
      default -> ofStart(file);
    };
  }

  private static FileKind ofZip(Path file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        String name = entry.getName();
        if (name.startsWith("word/")) {
          return WORD;
        } else if (name.startsWith("ppt/")) {
          return POWERPOINT;
        } else if (name.equals("mimetype") || name.equals("META-INF/manifest.xml")) {
          return OPEN_DOCUMENT;
        } else if (name.startsWith("xl/") || name.equals("[Content_Types].xml")) {
          return XLSX;
        }
      }
      return ZIP;
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return XLSX; // Cut off or damaged: whoever opens it says so.
    }
  }

  private static FileKind ofCompound(Path file) throws IOException {
    try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
      Set<String> names = parts.getRoot().getEntryNames();
      if (names.contains("EncryptedPackage")) {
        return ENCRYPTED;
      } else if (names.contains("Workbook")) {
        return XLS;
      } else if (names.contains("Book")) {
        return OLD_XLS;
      } else if (names.stream().anyMatch(name -> name.startsWith("WordDocu"))) {
        return WORD;
      }
      return names.contains("PowerPoint Document") ? POWERPOINT : OTHER_DOCUMENT;
    } catch (IOException
        | OpenXML4JRuntimeException
        | IllegalStateException
        | IndexOutOfBoundsException e) {
      return XLS; // Cut off or damaged: whoever opens it says so.
    }
  }

  private static FileKind ofStart(Path file) throws IOException {
    byte[] start = start(file);
    if (start.length > 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
      return ZIP;
    }
    if (isHtml(file)) {
      return HTML;
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("Rar!") || text.startsWith("7z\u00bc\u00af")) {
      return ZIP;
    }
    long control = text.chars().filter(c -> c < 0x20 && "\t\n\r\f\0\u001a".indexOf(c) < 0).count();
    return control * 20 > start.length ? BINARY : TEXT;
  }

  private static boolean isXmlWorkbook(Path file) throws IOException {
    return new String(start(file), StandardCharsets.ISO_8859_1)
        .contains("urn:schemas-microsoft-com:office:spreadsheet");
  }

  private static boolean isHtml(Path file) throws IOException {
    String text =
        new String(start(file), StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return text.contains("<html")
        || text.contains("<!doctype html")
        || text.contains("<table")
        || text.startsWith("mime-version:");
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(2048);
    }
  }

  void requireText() throws UnreadableDelivery {
    if (this != TEXT) {
      throw new UnreadableDelivery(say("ingestion.notCsv", chinese, english));
    }
  }

  void requireJson() throws UnreadableDelivery {
    if (this != TEXT) {
      throw new UnreadableDelivery(say("ingestion.notJson", chinese, english));
    }
  }

  void requireWorkbook() throws UnreadableDelivery {
    if (this == ENCRYPTED) {
      throw new UnreadableDelivery(say("ingestion.workbookHasPasswordSend"));
    }
    if (this != XLSX && this != XLS) {
      throw new UnreadableDelivery(say("ingestion.notWorkbook", chinese, english));
    }
  }
}
