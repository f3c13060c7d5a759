package yibiao.reports.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Copies a saved workbook, and puts rows that wait beside it into their sheets on the way. */
final class Splicer {
  private static final QName NUMBER = new QName("r");

  private Splicer() {}

  static void splice(Path saved, List<SplicedRows> waiting, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
    zip.setLevel(Deflater.BEST_SPEED);
    try (ZipInputStream in =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(saved)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String part = entry.getName();
        List<SplicedRows> here =
            waiting.stream()
                .filter(rows -> rows.part().equals(part))
                .sorted(Comparator.comparing(SplicedRows::start))
                .toList();
        zip.putNextEntry(new ZipEntry(part));
        if (here.isEmpty()) {
          in.transferTo(zip);
        } else {
          sheet(in, here, zip);
        }
        zip.closeEntry();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    zip.finish();
    zip.flush();
  }

  private static void sheet(InputStream in, List<SplicedRows> waiting, OutputStream out)
      throws XMLStreamException, IOException {
    XMLInputFactory readers = XMLInputFactory.newFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLEventReader events = readers.createXMLEventReader(unclosed(in));
    OutputStream sheet = new BufferedOutputStream(unclosed(out), 1 << 16);
    XMLEventWriter copy = XMLOutputFactory.newFactory().createXMLEventWriter(sheet, "UTF-8");
    int next = 0;
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      boolean row = isStart(event, "row");
      int number = row ? number(event.asStartElement()) : -1;
      boolean end = event.isEndElement() && isCalled(event.asEndElement().getName(), "sheetData");
      while (next < waiting.size() && (end || row && number >= waiting.get(next).start())) {
        put(waiting.get(next), copy, sheet);
        next++;
      }
      if (row && waiting.stream().anyMatch(rows -> rows.covers(number))) {
        skip(events);
      } else {
        copy.add(event);
      }
    }
    copy.flush();
    sheet.flush();
  }

  private static boolean isStart(XMLEvent event, String name) {
    return event.isStartElement() && isCalled(event.asStartElement().getName(), name);
  }

  private static boolean isCalled(QName name, String local) {
    return name.getLocalPart().equals(local);
  }

  private static int number(StartElement row) {
    Attribute number = row.getAttributeByName(NUMBER);
    return number == null ? -1 : Integer.parseInt(number.getValue()) - 1;
  }

  private static void put(SplicedRows rows, XMLEventWriter copy, OutputStream sheet)
      throws XMLStreamException, IOException {
    // A start tag stays open until something follows it.
    copy.add(XMLEventFactory.newFactory().createCharacters("\n"));
    copy.flush();
    Files.copy(rows.file(), sheet);
  }

  private static void skip(XMLEventReader events) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      XMLEvent event = events.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
  }

  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  private static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
