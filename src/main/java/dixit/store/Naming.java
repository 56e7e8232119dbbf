package dixit.store;

import dixit.rdf.Vocabulary;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What things of a graph are called, in English. */
final class Naming {
  private final Model graph;
  private final Model ontology;

  /**
   * @param graph what is said, and what follows from it
   * @param ontology for the names of its terms
   */
  Naming(Model graph, Model ontology) {
    this.graph = graph;
    this.ontology = ontology;
  }

  /** A name, a sum, a deal with its parties, a post; else the identifier, shortened. */
  String of(RDFNode node) {
    if (node.isLiteral()) {
      return node.asLiteral().getLexicalForm();
    }
    Resource thing = node.inModel(graph).asResource();
    if (thing.hasProperty(Vocabulary.CURRENCY)) {
      return sum(thing);
    }
    if (thing.hasProperty(Vocabulary.HAS_PARTICIPANT)) {
      String parties = values(thing, Vocabulary.HAS_PARTICIPANT);
      return kind(thing) + (parties.isEmpty() ? "" : " of " + parties);
    }
    if (thing.hasProperty(Vocabulary.HOLDER)) {
      return values(thing, Vocabulary.HOLDER)
          + ", "
          + values(thing, Vocabulary.POSITION_TITLE)
          + " at "
          + values(thing, Vocabulary.IN_ORGANIZATION);
    }
    return label(thing);
  }

  /** The label of a term of the ontology; else the identifier, shortened. */
  String term(Resource term) {
    return ontology
        .listStatements(term, RDFS.label, null, "en")
        .nextOptional()
        .map(Statement::getString)
        .orElse(shortened(term.getURI()));
  }

  /** As tables show it: with a prefix, or from what follows "/id/" on. */
  static String shortened(String iri) {
    for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    int id = iri.indexOf("/id/");
    return id < 0 ? iri : iri.substring(id + "/id/".length());
  }

  private String label(Resource thing) {
    if (thing.getURI().startsWith(Vocabulary.DX)) {
      return term(thing);
    }
    return graph.listObjectsOfProperty(thing, RDFS.label).toList().stream()
        .map(name -> name.asLiteral().getLexicalForm())
        .min(String::compareTo)
        .orElse(shortened(thing.getURI()));
  }

  private String kind(Resource thing) {
    return graph.listObjectsOfProperty(thing, RDF.type).toList().stream()
        .map(type -> term(type.asResource()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String values(Resource thing, Property property) {
    return graph.listObjectsOfProperty(thing, property).toList().stream()
        .map(value -> value.isLiteral() ? of(value) : label(value.asResource()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String sum(Resource amount) {
    String currency = values(amount, Vocabulary.CURRENCY);
    List<BigDecimal> numbers =
        List.of(Vocabulary.AMOUNT, Vocabulary.MIN_AMOUNT, Vocabulary.MAX_AMOUNT).stream()
            .filter(amount::hasProperty)
            .map(property -> new BigDecimal(amount.getProperty(property).getString()))
            .toList();
    DecimalFormat digits =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String about = amount.hasProperty(Vocabulary.IS_APPROXIMATE) ? "about " : "";
    String from = amount.hasProperty(Vocabulary.MIN_AMOUNT) && numbers.size() == 1 ? "over " : "";
    String to = amount.hasProperty(Vocabulary.MAX_AMOUNT) && numbers.size() == 1 ? "up to " : "";
    return about
        + from
        + to
        + numbers.stream().map(digits::format).collect(Collectors.joining(" to "))
        + " "
        + currency;
  }
}
