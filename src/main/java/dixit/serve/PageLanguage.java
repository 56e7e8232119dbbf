package dixit.serve;

import dixit.report.Labels;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;

/** The language of a page: asked for, else chosen before, else what the browser prefers. */
final class PageLanguage {
  /** Parameter and cookie. */
  static final String UI = "ui";

  private PageLanguage() {}

  static String of(Request request) {
    return Stream.of(
            asked(request).stream(),
            Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(UI))
                .map(cookie -> cookie.getValue()),
            Request.getLocales(request).stream().map(Locale::getLanguage))
        .flatMap(languages -> languages)
        .filter(Labels.LANGUAGES::contains)
        .findFirst()
        .orElse(Labels.LANGUAGES.get(0));
  }

  /** None where the address cannot be read. */
  private static Optional<String> asked(Request request) {
    try {
      return Optional.ofNullable(Request.extractQueryParameters(request).getValue(UI));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
