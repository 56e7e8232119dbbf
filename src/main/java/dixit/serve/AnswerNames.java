package dixit.serve;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dixit.rdf.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the identifiers in an answer are called, for its table. */
final class AnswerNames {
  /** More than a table shows of rows and columns together. */
  static final int MOST = 5000;

  private AnswerNames() {}

  /**
   * Identifiers to links; of what is neither a term nor in the graphs, none.
   *
   * @param iris all absolute
   */
  static Map<String, Link> of(Reader reader, List<String> iris) {
    Map<String, Link> names = new TreeMap<>();
    iris.stream()
        .distinct()
        .limit(MOST)
        .forEach(iri -> name(reader, iri).ifPresent(link -> names.put(iri, link)));
    return names;
  }

  private static Optional<Link> name(Reader reader, String iri) {
    if (iri.startsWith(Vocabulary.DX)) {
      String name = iri.substring(Vocabulary.DX.length());
      return Optional.of(new Link("/dixit/ontology#" + name, "dx:" + name, ""));
    } else if (reader.isThere(reader.resource(iri))) {
      return Optional.of(reader.link(reader.resource(iri)));
    }
    String prefixed = TermNames.prefixed(iri);
    return prefixed.equals(iri) ? Optional.empty() : Optional.of(new Link("", prefixed, ""));
  }

  /** Identifiers from a list in JSON; none where it is something else. */
  static List<String> parsed(String json) {
    try {
      return Optional.ofNullable(new Gson().fromJson(json, String[].class)).stream()
          .flatMap(Stream::of)
          .filter(iri -> iri != null && iri.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+"))
          .toList();
    } catch (JsonSyntaxException e) {
      return List.of();
    }
  }
}
