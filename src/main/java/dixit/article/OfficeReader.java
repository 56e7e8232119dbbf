package dixit.article;

import dixit.model.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a DOCX or ODT document, and its title. */
final class OfficeReader {
  private static final int MOST_XML = 64 * 1024 * 1024;
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final Set<String> LEFT_OUT =
      Set.of("instrText", "delText", "annotation", "tracked-changes", "note", "Fallback", "script");

  private OfficeReader() {}

  static Page read(Source source) {
    String body = source.kind() == Kind.DOCX ? "word/document.xml" : "content.xml";
    String about = source.kind() == Kind.DOCX ? "docProps/core.xml" : "meta.xml";
    Optional<String> text = Optional.empty();
    Article.Metadata told = Article.Metadata.NONE;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        InputStream limited = new LimitedStream(zip, MOST_XML, source.name());
        if (entry.getName().equals(body)) {
          text = Optional.of(paragraphs(limited));
        } else if (entry.getName().equals(about)) {
          told = told(limited);
        }
      }
    } catch (LimitedStream.TooMuch e) {
      throw new InputException(e.getMessage() + ": a trap, left out", e);
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw damaged(source, e.getMessage());
    }
    return Page.told(text.orElseThrow(() -> damaged(source, "no " + body + " in it")), told);
  }

  private static InputException damaged(Source source, String why) {
    return new InputException(
        source.name()
            + ": no sound "
            + source.kind()
            + " document ("
            + String.valueOf(why).lines().findFirst().orElse("")
            + "): open it and save it again");
  }

  private static String paragraphs(InputStream in) throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    int leftOut = 0;
    boolean inText = false;
    XMLStreamReader xml = SafeXml.reader(in);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (LEFT_OUT.contains(name) || leftOut > 0) {
          leftOut++;
        } else if (name.equals("tab") || name.equals("s")) {
          text.append(' ');
        } else if (name.equals("br") || name.equals("line-break")) {
          text.append('\n');
        } else {
          inText |= name.equals("t") || isParagraphOfOdt(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (leftOut > 0) {
          leftOut--;
        } else if (isParagraph(xml.getLocalName())) {
          text.append("\n\n");
          inText = false;
        } else if (xml.getLocalName().equals("t")) {
          inText = false;
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inText && leftOut == 0) {
        text.append(xml.getText());
      }
    }
    return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private static boolean isParagraph(String name) {
    return name.equals("p") || name.equals("h");
  }

  private static boolean isParagraphOfOdt(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return isParagraph(xml.getLocalName())
        && namespace != null
        && namespace.contains("opendocument");
  }

  /** By the Dublin Core in both kinds. */
  private static Article.Metadata told(InputStream in) throws XMLStreamException, IOException {
    Map<String, String> told = new HashMap<>();
    XMLStreamReader xml = SafeXml.reader(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && DUBLIN_CORE.equals(xml.getNamespaceURI())) {
        told.putIfAbsent(xml.getLocalName(), xml.getElementText());
      }
    }
    return Told.of(told.getOrDefault("title", ""), "", "", "")
        .or(Told.signed(List.of(told.getOrDefault("creator", "")), ""))
        .or(Told.inLanguage(told.getOrDefault("language", "")));
  }
}
