package dixit.export;

import dixit.rdf.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** RDF/XML: one description a subject, one element a triple. */
final class RdfXml {
  private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*$");

  private final XMLStreamWriter xml;

  private RdfXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * @param triples grouped by subject
   * @throws IOException also where the words hold a character that XML cannot
   */
  static void write(List<Triple> triples, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = Xml.writer(out);
      new RdfXml(xml).write(triples);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(List<Triple> triples) throws XMLStreamException, IOException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
      xml.setPrefix(prefix.getKey(), prefix.getValue());
    }
    xml.writeStartElement(RDF.getURI(), "RDF");
    for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
      xml.writeNamespace(prefix.getKey(), prefix.getValue());
    }
    for (int i = 0; i < triples.size(); i++) {
      Node subject = triples.get(i).getSubject();
      if (i == 0 || !subject.equals(triples.get(i - 1).getSubject())) {
        xml.writeCharacters("\n  ");
        xml.writeStartElement(RDF.getURI(), "Description");
        xml.writeAttribute(RDF.getURI(), subject.isBlank() ? "nodeID" : "about", name(subject));
      }
      property(triples.get(i));
      if (i + 1 == triples.size() || !subject.equals(triples.get(i + 1).getSubject())) {
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
      }
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void property(Triple triple) throws XMLStreamException, IOException {
    String property = triple.getPredicate().getURI();
    Matcher local = LOCAL_NAME.matcher(property);
    if (!local.find()) {
      throw new IOException("no XML name in " + property);
    }
    String namespace = property.substring(0, local.start());
    xml.writeCharacters("\n    ");
    if (xml.getPrefix(namespace) == null) {
      xml.writeStartElement("ns", local.group(), namespace);
      xml.writeNamespace("ns", namespace);
    } else {
      xml.writeStartElement(namespace, local.group());
    }
    Node object = triple.getObject();
    if (!object.isLiteral()) {
      xml.writeAttribute(RDF.getURI(), object.isBlank() ? "nodeID" : "resource", name(object));
    } else {
      if (!object.getLiteralLanguage().isEmpty()) {
        xml.writeAttribute(
            "xml", "http://www.w3.org/XML/1998/namespace", "lang", object.getLiteralLanguage());
      } else if (!object.getLiteralDatatypeURI().endsWith("XMLSchema#string")) {
        xml.writeAttribute(RDF.getURI(), "datatype", object.getLiteralDatatypeURI());
      }
      text(object.getLiteralLexicalForm());
    }
    xml.writeEndElement();
  }

  private void text(String words) throws XMLStreamException, IOException {
    Matcher wrong = Xml.ILLEGAL.matcher(words);
    if (wrong.find()) {
      throw new IOException(
          String.format("RDF/XML cannot hold the character U+%04X", wrong.group().codePointAt(0)));
    }
    Xml.characters(xml, words);
  }

  private static String name(Node node) {
    return node.isBlank()
        ? "b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "")
        : node.getURI();
  }
}
