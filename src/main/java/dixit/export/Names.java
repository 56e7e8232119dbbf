package dixit.export;

import dixit.rdf.Vocabulary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Short words for what a graph speaks of, the same whatever the order of its triples. */
final class Names {
  /** Between several values where a format has room for one. */
  static final String SEPARATOR = " | ";

  private Names() {}

  /** Words for a person. */
  static String of(RDFNode node) {
    if (node.isLiteral()) {
      return node.asLiteral().getLexicalForm();
    }
    Resource resource = node.asResource();
    if (resource.hasProperty(RDFS.label)) {
      return texts(resource, RDFS.label).get(0);
    }
    return switch (Sort.of(resource)) {
      case ENTITY -> Sort.kind(resource).equals("ArticleVoice") ? "the article" : local(resource);
      case DEAL -> deal(resource);
      case POSITION -> position(resource);
      case AMOUNT -> amount(resource);
      case PROPOSITION ->
          join(List.of(one(resource, RDF.predicate), one(resource, RDF.object)), " ");
      case CLAIM -> Words.of(resource).text();
      case MENTION -> join(texts(resource, Vocabulary.ANCHOR_OF), SEPARATOR);
      case ARTICLE ->
          resource.hasProperty(Vocabulary.HEADLINE)
              ? texts(resource, Vocabulary.HEADLINE).get(0)
              : local(resource);
      case CONTRADICTION, EXTRACTION, OTHER -> local(resource);
    };
  }

  /** What follows the last "/" or "#" of its identifier. */
  static String local(Resource resource) {
    String iri = resource.toString();
    int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    return end + 1 < iri.length() ? iri.substring(end + 1) : iri;
  }

  /** A name of the ontology as words: "InTalks" is "In talks". */
  static String words(String name) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean starts = i > 0 && Character.isUpperCase(c);
      words.append(starts ? " " : "").append(starts ? Character.toLowerCase(c) : c);
    }
    return words.toString();
  }

  /** Names of all that a property leads to, sorted, each once. */
  static List<String> all(Resource resource, Property property) {
    return resource.listProperties(property).toList().stream()
        .map(Statement::getObject)
        .map(Names::of)
        .distinct()
        .sorted()
        .toList();
  }

  /** As a property's value: a truth, a number, else text. */
  static Object value(RDFNode node) {
    if (!node.isLiteral()) {
      Resource resource = node.asResource();
      boolean term = resource.toString().startsWith(Vocabulary.DX);
      return term ? local(resource) : isKnown(resource) ? of(resource) : resource.toString();
    }
    Literal literal = node.asLiteral();
    String text = literal.getLexicalForm();
    if (XSDDatatype.XSDboolean.equals(literal.getDatatype())) {
      return text.equals("true") || text.equals("1");
    }
    try {
      if (XSDDatatype.XSDinteger.equals(literal.getDatatype())
          || XSDDatatype.XSDnonNegativeInteger.equals(literal.getDatatype())) {
        return Long.valueOf(text);
      } else if (XSDDatatype.XSDdecimal.equals(literal.getDatatype())) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // Not a number, or none that fits: its words stay.
    }
    return text;
  }

  /** Whether the graph says anything of it. */
  static boolean isKnown(Resource resource) {
    return resource.listProperties().hasNext();
  }

  static String join(List<String> texts, String separator) {
    return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
  }

  private static String deal(Resource deal) {
    String parties = join(all(deal, Vocabulary.HAS_PARTICIPANT), ", ");
    return words(Sort.kind(deal)) + (parties.isEmpty() ? "" : ": " + parties);
  }

  private static String position(Resource position) {
    return join(
        List.of(
            one(position, Vocabulary.POSITION_TITLE), one(position, Vocabulary.IN_ORGANIZATION)),
        ", ");
  }

  private static String amount(Resource amount) {
    String least = one(amount, Vocabulary.MIN_AMOUNT);
    String most = one(amount, Vocabulary.MAX_AMOUNT);
    String range = least.isEmpty() && most.isEmpty() ? "" : least + "–" + most;
    String sum = one(amount, Vocabulary.AMOUNT);
    boolean about = one(amount, Vocabulary.IS_APPROXIMATE).equals("true");
    return join(
        List.of(
            about ? "about" : "", sum.isEmpty() ? range : sum, one(amount, Vocabulary.CURRENCY)),
        " ");
  }

  private static String one(Resource resource, Property property) {
    return join(
        resource.listProperties(property).toList().stream()
            .map(Statement::getObject)
            .map(Names::value)
            .map(PropertyGraph::text)
            .distinct()
            .sorted()
            .toList(),
        SEPARATOR);
  }

  private static List<String> texts(Resource resource, Property property) {
    return resource.listProperties(property).toList().stream()
        .map(Statement::getObject)
        .filter(RDFNode::isLiteral)
        .map(text -> text.asLiteral().getLexicalForm())
        .sorted(Comparator.naturalOrder())
        .distinct()
        .toList();
  }
}
