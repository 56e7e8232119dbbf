package dixit.export;

import dixit.model.DealType;
import dixit.rdf.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** What a node of a graph is, broadly. */
enum Sort {
  ENTITY(
      Vocabulary.COMPANY,
      Vocabulary.ORGANIZATION,
      Vocabulary.PERSON,
      Vocabulary.CHIP,
      Vocabulary.UNNAMED_SOURCE,
      Vocabulary.ARTICLE_VOICE,
      Vocabulary.AGENT),
  DEAL(deals()),
  POSITION(Vocabulary.POSITION),
  AMOUNT(Vocabulary.MONETARY_AMOUNT),
  PROPOSITION(Vocabulary.PROPOSITION),
  CLAIM(Vocabulary.CLAIM),
  CONTRADICTION(contradictions()),
  ARTICLE(Vocabulary.ARTICLE),
  MENTION(Vocabulary.MENTION),
  EXTRACTION(Vocabulary.EXTRACTION),
  OTHER;

  private final List<Resource> classes;

  Sort(Resource... classes) {
    this.classes = List.of(classes);
  }

  /** Its classes; the first that a node has says the most of it. */
  List<Resource> classes() {
    return classes;
  }

  static Sort of(Resource node) {
    return Arrays.stream(values()).filter(sort -> sort.has(node)).findFirst().orElse(OTHER);
  }

  /** Local name of its narrowest class; "Thing" if it has none. */
  static String kind(Resource node) {
    Set<RDFNode> types = node.listProperties(RDF.type).mapWith(t -> t.getObject()).toSet();
    Optional<Resource> known = of(node).classes.stream().filter(types::contains).findFirst();
    return known
        .map(Resource::getLocalName)
        .or(
            () ->
                types.stream()
                    .filter(RDFNode::isURIResource)
                    .map(type -> Names.local(type.asResource()))
                    .sorted()
                    .findFirst())
        .orElse("Thing");
  }

  private boolean has(Resource node) {
    return classes.stream().anyMatch(type -> node.hasProperty(RDF.type, type));
  }

  private static Resource[] contradictions() {
    return Stream.concat(Vocabulary.CONTRADICTIONS.stream(), Stream.of(Vocabulary.CONTRADICTION))
        .toArray(Resource[]::new);
  }

  private static Resource[] deals() {
    return Stream.concat(
            Arrays.stream(DealType.values()).map(Vocabulary::individual),
            Stream.of(Vocabulary.DEAL))
        .toArray(Resource[]::new);
  }

  /** The name in files, as "Entity". */
  @Override
  public String toString() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
