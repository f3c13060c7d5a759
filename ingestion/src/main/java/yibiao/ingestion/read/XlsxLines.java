package yibiao.ingestion.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/** The rows of one sheet's XML, one at a time. */
final class XlsxLines implements Iterator<SpreadsheetSheet.Line> {
  private final XMLStreamReader xml;
  private final XlsxCells cells;
  private SpreadsheetSheet.Line next;
  private int last = -1;

  /**
   * One cell.
   *
   * @param crossedOut whether words of it are
   */
  private record Cell(String text, boolean crossedOut) {}

  XlsxLines(XMLStreamReader xml, XlsxCells cells) {
    this.xml = xml;
    this.cells = cells;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          next = line();
        }
      }
      return next != null;
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException("the sheet breaks off", e));
    }
  }

  @Override
  public SpreadsheetSheet.Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SpreadsheetSheet.Line line = next;
    next = null;
    return line;
  }

  private SpreadsheetSheet.Line line() throws XMLStreamException {
    String number = xml.getAttributeValue(null, "r");
    last = number == null ? last + 1 : Integer.parseInt(number) - 1;
    List<String> texts = new ArrayList<>();
    Set<Integer> crossedOut = new HashSet<>();
    int column = -1;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        String reference = xml.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        Cell cell = cell();
        if (!cell.text()
            .isEmpty()) { // What is only painted says nothing, be it as far as column XFD.
          while (texts.size() <= column) {
            texts.add("");
          }
          texts.set(column, cell.text());
          if (cell.crossedOut()) {
            crossedOut.add(column);
          }
        }
      }
    }
    return new SpreadsheetSheet.Line(last, texts, crossedOut);
  }

  /**
   * The text of the cell that the reader stands on; phonetic guides (rPh) are no part of it. Of a
   * formula that was never worked out, the formula: nobody knows what it would show.
   */
  private Cell cell() throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder value = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    boolean workedOut = false;
    boolean inFormula = false;
    boolean reading = false;
    boolean struck = false;
    int guide = 0;
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          guide += name.equals("rPh") ? 1 : 0;
          reading = guide == 0 && (name.equals("v") || name.equals("t"));
          workedOut |= reading;
          inFormula = name.equals("f");
          struck |= name.equals("strike") && !SharedTexts.isOff(xml.getAttributeValue(null, "val"));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (reading) {
            value.append(xml.getText());
          } else if (inFormula) {
            formula.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          reading = false;
          inFormula = false;
          guide -= xml.getLocalName().equals("rPh") ? 1 : 0;
          if (xml.getLocalName().equals("c")) {
            String shown =
                workedOut || formula.isEmpty()
                    ? cells.text(type, style, value.toString())
                    : "=" + formula;
            return new Cell(shown, struck || cells.isCrossedOut(type, style, value.toString()));
          }
        }
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }
}
