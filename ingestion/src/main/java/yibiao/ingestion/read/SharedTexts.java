package yibiao.ingestion.read;

import java.io.IOException;
import java.util.BitSet;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The distinct texts of an XLSX workbook, and in which of them words are crossed out. */
final class SharedTexts extends ReadOnlySharedStringsTable {
  // Without a value here: the constructor below reads the texts before values would be set.
  private BitSet crossedOut;
  private int read;

  SharedTexts(OPCPackage file) throws IOException, SAXException {
    super(file, false);
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    super.startElement(uri, localName, name, attributes);
    if (localName.equals("strike") && !isOff(attributes.getValue("val"))) {
      crossedOut = crossedOut == null ? new BitSet() : crossedOut;
      crossedOut.set(read);
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) throws SAXException {
    super.endElement(uri, localName, name);
    read += localName.equals("si") ? 1 : 0;
  }

  boolean isCrossedOut(int text) {
    return crossedOut != null && crossedOut.get(text);
  }

  /** A switch of ECMA-376, 18.8.10, is on unless it says otherwise. */
  static boolean isOff(String value) {
    return value != null && (value.equals("0") || value.equals("false"));
  }
}
