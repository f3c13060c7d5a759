package yibiao.ingestion.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.SAXException;

/** An XLSX workbook (ECMA-376), read as a stream: memory is that of its distinct texts. */
final class XlsxBook implements SpreadsheetBook {
  private final OPCPackage file;
  private final XSSFReader.SheetIterator sheets;
  private final XlsxCells cells;
  private final Set<String> hidden;
  private final Optional<Path> copy;
  private InputStream open;

  private XlsxBook(
      OPCPackage file,
      XSSFReader.SheetIterator sheets,
      XlsxCells cells,
      Set<String> hidden,
      Optional<Path> copy) {
    this.file = file;
    this.sheets = sheets;
    this.cells = cells;
    this.hidden = hidden;
    this.copy = copy;
  }

  static XlsxBook open(Path path) throws IOException {
    Optional<Path> copy = transitional(path);
    OPCPackage file = null;
    try {
      file = OPCPackage.open(copy.orElse(path).toFile(), PackageAccess.READ);
      XSSFReader reader = new XSSFReader(file);
      StylesTable styles = reader.getStylesTable();
      WorkbookFacts facts = WorkbookFacts.of(reader);
      XlsxCells cells =
          new XlsxCells(
              new SharedTexts(file),
              XlsxCells.Style.of(styles),
              facts.from1904(),
              new CellNumbers());
      return new XlsxBook(
          file,
          (XSSFReader.SheetIterator) reader.getSheetsData(),
          cells,
          facts.hiddenSheets(),
          copy);
    } catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
      if (file != null) {
        file.revert();
      }
      delete(copy);
      throw new IOException("not a complete workbook", e);
    }
  }

  /** A strict workbook as POI reads it, beside the file; empty for all others. */
  private static Optional<Path> transitional(Path path) throws IOException {
    if (!StrictWorkbook.is(path)) {
      return Optional.empty();
    }
    Path copy = Files.createTempFile(path.toAbsolutePath().getParent(), "part", "");
    try {
      StrictWorkbook.makeTransitional(path, copy);
      return Optional.of(copy);
    } catch (IOException e) {
      Files.delete(copy);
      throw e;
    }
  }

  private static void delete(Optional<Path> copy) throws IOException {
    if (copy.isPresent()) {
      Files.deleteIfExists(copy.get());
    }
  }

  @Override
  public SpreadsheetSheet next() throws IOException {
    closeSheet();
    if (!sheets.hasNext()) {
      return null;
    }
    try {
      InputStream first = sheets.next();
      List<CellRangeAddress> merges = merges(first);
      open = sheets.getSheetPart().getInputStream();
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(open);
      String name = sheets.getSheetName();
      return new SpreadsheetSheet(
          Escapes.decode(name), hidden.contains(name), merges, new XlsxLines(xml, cells));
    } catch (XMLStreamException e) {
      throw new IOException("not a complete sheet", e);
    }
  }

  /** They stand behind the rows, and are needed before them. */
  private static List<CellRangeAddress> merges(InputStream in)
      throws XMLStreamException, IOException {
    List<CellRangeAddress> merges = new ArrayList<>();
    try (in) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("mergeCell")) {
          merges.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
        }
      }
    }
    return merges;
  }

  /**
   * What the workbook says of itself.
   *
   * @param from1904 whether days are counted from 1904
   * @param hiddenSheets the sheets that a person does not see
   */
  private record WorkbookFacts(boolean from1904, Set<String> hiddenSheets) {
    static WorkbookFacts of(XSSFReader reader)
        throws IOException, OpenXML4JException, XMLStreamException {
      boolean from1904 = false;
      Set<String> hidden = new HashSet<>();
      try (InputStream in = reader.getWorkbookData()) {
        XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT) {
            String flag = xml.getAttributeValue(null, "date1904");
            from1904 |= flag != null && (flag.equals("1") || flag.equals("true"));
            String state = xml.getAttributeValue(null, "state");
            if (xml.getLocalName().equals("sheet") && state != null && !state.equals("visible")) {
              hidden.add(xml.getAttributeValue(null, "name"));
            }
          }
        }
      }
      return new WorkbookFacts(from1904, hidden);
    }
  }

  private void closeSheet() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    file.revert(); // Opened to read: there is nothing to save.
    delete(copy);
  }
}
