package dixit.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A thing and where the explorer shows it.
 *
 * @param kind style class, may be empty
 * @param language of the text, empty where it is that of the page
 */
record Link(String href, String text, String kind, String language) {
  private static final String OWN = "https://w3id.org/dixit/";

  Link(String href, String text, String kind) {
    this(href, text, kind, "");
  }

  /** The same under another name in the same language. */
  Link called(String name) {
    return new Link(href, name, kind, language);
  }

  /** The path at which the explorer shows what has this identifier. */
  static String path(String iri) {
    return iri.startsWith(OWN + "id/") && iri.matches("[\\x21-\\x7e&&[^?#%\"<>\\\\^`{|}]]+")
        ? "/dixit/" + iri.substring(OWN.length())
        : "/thing?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
  }
}
