package dixit.serve;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dixit.report.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The explorer's templates, each read once. */
final class Templates {
  /** Of the version that pom.xml names. */
  private static final String YASQE = "/META-INF/resources/webjars/zazuko__yasqe/4.5.0/build/";

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .withLoader(name -> new StringReader(text("serve/" + name + ".html")));

  /**
   * What every page has.
   *
   * @param other the language that one can change to
   */
  private record Page(
      Map<String, String> l,
      String language,
      String other,
      String title,
      String query,
      Pages.Body body) {}

  /** A whole page. */
  String page(String template, String query, Labels labels, Pages.Body body) {
    String language = labels.language();
    String other =
        Labels.LANGUAGES.stream().filter(l -> !l.equals(language)).findFirst().orElse(language);
    return compiled
        .computeIfAbsent(template, name -> compiler.compile(text("serve/" + name + ".html")))
        .execute(new Page(labels.all(), language, other, body.title(), query, body));
  }

  /** A style or a script. */
  static String asset(String name) {
    return name.startsWith("yasqe.")
        ? resource(YASQE + name)
        : text((name.startsWith("report.") ? "report/" : "serve/") + name);
  }

  private static String text(String name) {
    return resource("/dixit/" + name);
  }

  private static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(in, () -> "no resource " + name).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
