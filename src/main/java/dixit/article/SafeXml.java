package dixit.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from strangers: no declarations of entities, nothing fetched. It is decoded here, since the
 * parser of the JDK prints what it thinks of wrong bytes.
 */
final class SafeXml {
  private static final int DECLARED_WITHIN = 200;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.-]+)");

  private SafeXml() {}

  /**
   * @param in stays open
   */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    BufferedInputStream bytes =
        new BufferedInputStream(in) {
          @Override
          public void close() {
            // Not ours.
          }
        };
    return factory.createXMLStreamReader(new InputStreamReader(bytes, charset(bytes)));
  }

  private static Charset charset(BufferedInputStream in) throws IOException {
    in.mark(DECLARED_WITHIN);
    String head = new String(in.readNBytes(DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    in.reset();
    if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
      return StandardCharsets.UTF_16;
    } else if (head.startsWith("\u00ef\u00bb\u00bf")) {
      in.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    Matcher declared = ENCODING.matcher(head);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
