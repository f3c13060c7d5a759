package yibiao.reports.document;

import static yibiao.standard.words.Words.say;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import yibiao.reports.template.UnreadableTemplate;

/** Opens what a person hands in as a form; by its content, as names of files are often wrong. */
public final class FormDocuments {
  /** How much of a file is looked at to say what it is. */
  private static final int BEGINNING = 4096;

  private FormDocuments() {}

  /**
   * Opens it.
   *
   * @throws UnreadableTemplate when it is no form that can be filled, with what to do about it
   */
  public static FormDocument open(byte[] bytes) {
    try {
      return opened(bytes);
    } catch (UnreadableTemplate e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw new UnreadableTemplate(say("reports.hasPassword"), e);
    } catch (OldExcelFormatException e) {
      throw new UnreadableTemplate(say("reports.tooOld"), e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableTemplate(say("reports.damaged"), e);
    }
  }

  private static FormDocument opened(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      throw new UnreadableTemplate(say("reports.fileEmpty"));
    }
    SmallWorkbook.requireSmall(bytes);
    return switch (FileMagic.valueOf(bytes)) {
      case OOXML -> ofPackage(bytes);
      case OLE2 -> ofOldFile(bytes);
      case BIFF2, BIFF3, BIFF4 -> throw new UnreadableTemplate(say("reports.tooOld"));
      case PDF -> throw new UnreadableTemplate(say("reports.isPdf"));
      case JPEG, PNG, TIFF, GIF, BMP -> throw new UnreadableTemplate(say("reports.isPicture"));
      default -> throw new UnreadableTemplate(say(ofText(bytes)));
    };
  }

  private static FormDocument ofPackage(byte[] bytes) throws IOException {
    String types = SmallWorkbook.contentTypes(bytes);
    if (types.contains("macroEnabled")) {
      throw new UnreadableTemplate(say("reports.hasMacros"));
    }
    if (types.contains("wordprocessingml.document.main")) {
      return new WordForm(new XWPFDocument(new ByteArrayInputStream(bytes)));
    }
    if (types.contains("presentationml")) {
      throw new UnreadableTemplate(say("reports.isPresentation"));
    }
    if (types.isEmpty()) {
      throw new UnreadableTemplate(say("reports.isArchive"));
    }
    if (!types.contains("spreadsheetml")) {
      throw new UnreadableTemplate(say("reports.notXlsxWorkbookSave"));
    }
    return new SpreadsheetForm(SmallWorkbook.opened(bytes));
  }

  private static FormDocument ofOldFile(byte[] bytes) throws IOException {
    try (InputStream in = new ByteArrayInputStream(bytes);
        POIFSFileSystem files = new POIFSFileSystem(in)) {
      DirectoryEntry root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new UnreadableTemplate(say("reports.hasPassword"));
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        throw new UnreadableTemplate(say("reports.isDoc"));
      }
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw new UnreadableTemplate(say("reports.hasMacros"));
      }
    }
    return new SpreadsheetForm(new HSSFWorkbook(new ByteArrayInputStream(bytes)));
  }

  private static String ofText(byte[] bytes) {
    String text =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    if (text.toLowerCase(java.util.Locale.ROOT).matches("(?s).*<(html|table|!doctype).*")) {
      return "reports.isHtml";
    }
    boolean binary = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n');
    return !binary && text.matches("(?s).*[,\\t;].*")
        ? "reports.isCsv"
        : "reports.notXlsxWorkbookSave";
  }
}
