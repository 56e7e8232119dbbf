package dixit.export;

import com.google.gson.stream.JsonWriter;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The context of a JSON-LD file: a word for each property, and what its values are where they are
 * all of one kind.
 */
final class JsonLdContext {
  private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final Pattern ARTICLE = Pattern.compile("(.*/)article/[^/#]+");
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern RELATIVE =
      Pattern.compile("[A-Za-z0-9_~-]+(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");

  /** Words that mean something else in the context. */
  private static final Set<String> RESERVED =
      Stream.concat(Vocabulary.prefixes().keySet().stream(), Stream.of("id", "type"))
          .collect(Collectors.toUnmodifiableSet());

  /** What the values of a property are. */
  private enum Values {
    IRI("@id"),
    TERM("@vocab"),
    TEXT(""),
    TYPED(""),
    MIXED("");

    private final String type;

    Values(String type) {
      this.type = type;
    }
  }

  private final String base;

  /** Property of each word. */
  private final Map<String, String> words = new TreeMap<>();

  private final Map<String, Values> valuesOf = new TreeMap<>();
  private final Map<String, String> datatypeOf = new TreeMap<>();

  private JsonLdContext(String base) {
    this.base = base;
  }

  static JsonLdContext of(List<Triple> triples) {
    JsonLdContext context = new JsonLdContext(base(triples));
    for (Triple triple : triples) {
      if (!triple.getPredicate().equals(RDF.type.asNode())) {
        context.see(triple.getPredicate().getURI(), triple.getObject());
      }
    }
    return context;
  }

  void write(JsonWriter json) throws IOException {
    json.beginObject().name("@vocab").value(Vocabulary.DX);
    if (!base.isEmpty()) {
      json.name("@base").value(base);
    }
    for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
      json.name(prefix.getKey()).value(prefix.getValue());
    }
    json.name("id").value("@id").name("type").value("@type");
    for (Map.Entry<String, String> word : words.entrySet()) {
      String property = word.getValue();
      String type = datatypeOf.getOrDefault(property, values(property).type);
      json.name(word.getKey());
      if (type.isEmpty()) {
        json.value(prefixed(property));
      } else {
        json.beginObject().name("@id").value(prefixed(property));
        json.name("@type").value(type).endObject();
      }
    }
    json.endObject();
  }

  /** The word for a property, its identifier if it has none. */
  String key(Node property) {
    return word(property.getURI()).orElse(property.getURI());
  }

  /** Whether a value of this property is told by its text alone. */
  boolean explains(Node property) {
    return word(property.getURI()).isPresent() && values(property.getURI()) != Values.MIXED;
  }

  /** The text of a value of a property that the context explains. */
  String plain(Node property, Node value) {
    return switch (values(property.getURI())) {
      case TERM -> term(value);
      case IRI -> relative(value);
      case TEXT, TYPED, MIXED -> value.getLiteralLexicalForm();
    };
  }

  /** Name of a class or individual: that of the ontology alone, others with a prefix. */
  String term(Node node) {
    if (node.isURI() && isOntology(node)) {
      String local = node.getURI().substring(Vocabulary.DX.length());
      return node.getURI().equals(words.getOrDefault(local, node.getURI())) ? local : node.getURI();
    }
    return node.isURI() ? prefixed(node.getURI()) : relative(node);
  }

  /** An identifier, without the base where it starts with it. */
  String relative(Node node) {
    if (node.isBlank()) {
      return "_:" + node.getBlankNodeLabel();
    }
    String iri = node.getURI();
    boolean inBase = !base.isEmpty() && iri.startsWith(base);
    return inBase && RELATIVE.matcher(iri.substring(base.length())).matches()
        ? iri.substring(base.length())
        : iri;
  }

  static boolean isString(Node literal) {
    return literal.getLiteralDatatypeURI().equals(XSD_STRING);
  }

  static String prefixed(String iri) {
    for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
      if (iri.startsWith(prefix.getValue())
          && LOCAL.matcher(iri.substring(prefix.getValue().length())).matches()) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }

  private void see(String property, Node value) {
    String prefixed = prefixed(property);
    String local = prefixed.substring(prefixed.indexOf(':') + 1);
    if (!prefixed.equals(property) && !RESERVED.contains(local)) {
      words.putIfAbsent(local, property);
    }
    Values kind = kind(value);
    valuesOf.merge(property, kind, (one, other) -> one == other ? one : both(one, other));
    if (kind == Values.TYPED) {
      String datatype = prefixed(value.getLiteralDatatypeURI());
      if (!datatype.equals(datatypeOf.getOrDefault(property, datatype))) {
        valuesOf.put(property, Values.MIXED);
      }
      datatypeOf.put(property, datatype);
    }
    if (values(property) != Values.TYPED) {
      datatypeOf.remove(property);
    }
  }

  private static Values kind(Node value) {
    if (!value.isLiteral()) {
      return value.isURI() && isOntology(value) ? Values.TERM : Values.IRI;
    }
    if (!value.getLiteralLanguage().isEmpty()) {
      return Values.MIXED;
    }
    return isString(value) ? Values.TEXT : Values.TYPED;
  }

  private static Values both(Values one, Values other) {
    boolean iris = !one.type.isEmpty() && !other.type.isEmpty();
    return iris ? Values.IRI : Values.MIXED;
  }

  private Values values(String property) {
    return valuesOf.getOrDefault(property, Values.MIXED);
  }

  private Optional<String> word(String property) {
    String prefixed = prefixed(property);
    String local = prefixed.substring(prefixed.indexOf(':') + 1);
    return property.equals(words.get(local)) ? Optional.of(local) : Optional.empty();
  }

  private static boolean isOntology(Node node) {
    String iri = node.getURI();
    return iri.startsWith(Vocabulary.DX)
        && LOCAL.matcher(iri.substring(Vocabulary.DX.length())).matches();
  }

  private static String base(List<Triple> triples) {
    for (Triple triple : triples) {
      if (triple.getObject().equals(Vocabulary.ARTICLE.asNode()) && triple.getSubject().isURI()) {
        Matcher matcher = ARTICLE.matcher(triple.getSubject().getURI());
        if (matcher.matches()) {
          return matcher.group(1);
        }
      }
    }
    return triples.stream()
            .map(Triple::getSubject)
            .anyMatch(node -> node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE))
        ? Iris.DEFAULT_BASE
        : "";
  }
}
