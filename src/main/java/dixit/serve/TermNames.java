package dixit.serve;

import dixit.rdf.Ontology;
import dixit.rdf.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;

/** What terms are called: those of the ontology by their labels, others by a prefix and a name. */
final class TermNames {
  private static final Map<String, TermNames> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, String> labels = new HashMap<>();

  private TermNames(String language) {
    for (Statement statement :
        Ontology.model("dixit.ttl").listStatements(null, RDFS.label, null, language).toList()) {
      if (statement.getSubject().isURIResource()) {
        labels.put(statement.getSubject().getURI(), statement.getString());
      }
    }
  }

  static TermNames in(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, TermNames::new);
  }

  boolean isTerm(String iri) {
    return labels.containsKey(iri);
  }

  /** Of the ontology's terms their label, of others "rdf:type", else the identifier. */
  String label(String iri) {
    return labels.getOrDefault(iri, prefixed(iri));
  }

  /** "dx:hasPrice", else the identifier. */
  static String prefixed(String iri) {
    return Vocabulary.prefixes().entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst()
        .orElse(iri);
  }

  /** Labels by the names that follow the namespace, as "Affirms". */
  Map<String, String> byLocalName() {
    Map<String, String> byName = new java.util.TreeMap<>();
    labels.forEach(
        (iri, label) -> {
          if (iri.startsWith(Vocabulary.DX)) {
            byName.put(iri.substring(Vocabulary.DX.length()), label);
          }
        });
    return byName;
  }
}
