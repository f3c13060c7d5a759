package yibiao.ingestion.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.SAXException;

/** An XLSX workbook (ECMA-376), read as a stream: memory is that of its distinct texts. */
final class XlsxBook implements SpreadsheetBook {
  private final OPCPackage file;
  private final XSSFReader.SheetIterator sheets;
  private final XlsxCells cells;
  private InputStream open;

  private XlsxBook(OPCPackage file, XSSFReader.SheetIterator sheets, XlsxCells cells) {
    this.file = file;
    this.sheets = sheets;
    this.cells = cells;
  }

  static XlsxBook open(Path path) throws IOException {
    OPCPackage file = null;
    try {
      file = OPCPackage.open(path.toFile(), PackageAccess.READ);
      XSSFReader reader = new XSSFReader(file);
      StylesTable styles = reader.getStylesTable();
      XlsxCells cells =
          new XlsxCells(
              new ReadOnlySharedStringsTable(file, false), styles, countsFrom1904(reader));
      return new XlsxBook(file, (XSSFReader.SheetIterator) reader.getSheetsData(), cells);
    } catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
      if (file != null) {
        file.revert();
      }
      throw new IOException("not a complete workbook", e);
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
      return new SpreadsheetSheet(sheets.getSheetName(), merges, new XlsxLines(xml, cells));
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

  private static boolean countsFrom1904(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("workbookPr")) {
          String value = xml.getAttributeValue(null, "date1904");
          return "1".equals(value) || "true".equals(value);
        }
      }
      return false;
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
  }
}
