package dixit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with an element a line, the same bytes whatever StAX implementation is around. */
final class Xml {
  /** Anything that XML 1.0 cannot hold, lone surrogates included. */
  static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** What is done with the writer. */
  interface Content {
    void write(Xml xml) throws XMLStreamException;
  }

  private final XMLStreamWriter out;
  private int depth;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
    return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
  }

  static void document(OutputStream stream, Content content) throws IOException {
    try {
      XMLStreamWriter out = writer(stream);
      out.writeStartDocument("UTF-8", "1.0");
      content.write(new Xml(out));
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element that holds others. */
  void element(String name, Map<String, String> attributes, Content content)
      throws XMLStreamException {
    line();
    out.writeStartElement(name);
    attributes(attributes);
    depth++;
    content.write(this);
    depth--;
    line();
    out.writeEndElement();
  }

  /** An element without content. */
  void empty(String name, Map<String, String> attributes) throws XMLStreamException {
    line();
    out.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element with text; a carriage return in it survives reading. */
  void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    attributes(attributes);
    characters(out, legal(text));
    out.writeEndElement();
  }

  /** As a reference: a reader would make a line feed of a bare carriage return. */
  static void characters(XMLStreamWriter out, String text) throws XMLStreamException {
    String[] parts = text.split("\r", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        out.writeEntityRef("#13");
      }
      out.writeCharacters(parts[i]);
    }
  }

  /** What XML cannot hold becomes U+FFFD. */
  static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }

  /** A reader makes one space of each line feed or tab in an attribute, so they are written so. */
  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      out.writeAttribute(
          attribute.getKey(), legal(attribute.getValue()).replaceAll("[\\t\\n\\r]", " "));
    }
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}
