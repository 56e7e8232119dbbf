package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Shows that the shapes see faults: drops, doubles and retypes each property of each kind of node
 * in each example. The faults that no shape can see are listed with the reason.
 */
class MutationTest {
  private static final double FLOOR = 0.95;

  /** What leaves a right graph, of another article or of less knowledge, and why. */
  private static final Map<String, String> UNSEEN =
      Map.ofEntries(
          Map.entry("double Acquisition hasParticipant", "a deal may have more participants"),
          Map.entry("double LicenseAgreement hasParticipant", "a deal may have more participants"),
          Map.entry("double Article author", "several may sign an article"),
          Map.entry("double Chip altLabel", "a chip may have more names"),
          Map.entry("double Claim isAbout", "a claim may be about more"),
          Map.entry("double Claim states", "a claim may state more"),
          Map.entry("double Mention denotes", "words may stand for two things"),
          Map.entry("double Mention expresses", "two speakers may share their words"),
          Map.entry("drop Article author", "not every article is signed"),
          Map.entry("drop Article dateModified", "not every article tells its last change"),
          Map.entry("drop Article datePublished", "not every article tells its date"),
          Map.entry("drop Article headline", "not every article tells its title"),
          Map.entry("drop Article publisher", "not every article tells its publisher"),
          Map.entry("drop Article shingleHash", "a short text has few, or none"),
          Map.entry("drop Article url", "not every article has an address"),
          Map.entry("drop Article wasRevisionOf", "most articles revise none"),
          Map.entry("drop Chip altLabel", "a chip may have one name"),
          Map.entry("drop Claim claimDate", "most claims are not dated"),
          Map.entry("drop Claim isAbout", "what has no deal may be about nothing"),
          Map.entry("drop Claim relayedBy", "most claims are not relayed"),
          Map.entry("drop Claim states", "a claim may state nothing"));

  private static final Graph ONTOLOGY = Ontology.model("dixit.ttl").getGraph();
  private static int mutants;
  private static final Map<String, Integer> missed = new TreeMap<>();
  private static final Set<String> failed = new TreeSet<>();

  @BeforeAll
  static void mutateAll() {
    Shapes shapes = new Shapes();
    for (String example : Ontology.files("examples")) {
      Graph graph = Ontology.model("examples/" + example).getGraph();
      Map<String, Triple> properties = new TreeMap<>();
      SortedTurtle.sorted(Ontology.model("examples/" + example))
          .forEach(triple -> properties.putIfAbsent(kind(graph, triple), triple));
      properties.forEach(
          (property, triple) -> {
            mutate(shapes, graph, "drop " + property, triple, Optional.empty());
            mutate(shapes, graph, "retype " + property, triple, Optional.of(retyped(triple)));
            Triple other =
                Triple.create(triple.getSubject(), triple.getPredicate(), other(graph, triple));
            graph.add(other);
            check(shapes, graph, "double " + property);
            graph.delete(other);
          });
    }
  }

  @Test
  void mutantsAreCaught() {
    int escaped = missed.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(mutants > 1000, "few mutants: " + mutants);
    assertTrue(escaped <= (1 - FLOOR) * mutants, escaped + " of " + mutants + ": " + missed);
  }

  @Test
  void thoseThatEscapeAreKnown() {
    assertEquals(UNSEEN.keySet(), missed.keySet());
  }

  @Test
  void everyShapeFailsOnSomeMutant() {
    Model shapes = Ontology.model("shapes.ttl");
    Set<String> all = new TreeSet<>();
    for (Node type : List.of(SHACL.NodeShape, SHACL.PropertyShape)) {
      shapes
          .listSubjectsWithProperty(RDF.type, shapes.asRDFNode(type))
          .forEach(shape -> all.add(shape.getLocalName()));
    }
    assertEquals(all, failed);
  }

  private static void mutate(
      Shapes shapes, Graph graph, String mutation, Triple triple, Optional<Triple> replacement) {
    graph.delete(triple);
    replacement.ifPresent(graph::add);
    check(shapes, graph, mutation);
    replacement.ifPresent(graph::delete);
    graph.add(triple);
  }

  private static void check(Shapes shapes, Graph graph, String mutation) {
    mutants++;
    List<Violation> violations = shapes.validate(ModelFactory.createModelForGraph(graph));
    violations.forEach(violation -> failed.add(violation.shape()));
    if (violations.isEmpty()) {
      missed.merge(mutation, 1, Integer::sum);
    }
  }

  /** "Claim hasStance": of which kind of node which property. */
  private static String kind(Graph graph, Triple triple) {
    String type =
        graph.stream(triple.getSubject(), RDF.type.asNode(), Node.ANY)
            .map(t -> t.getObject().getLocalName())
            .findFirst()
            .orElseThrow();
    return type + " " + triple.getPredicate().getLocalName();
  }

  /**
   * The same with a value of another kind: a class for another, text for a thing, a word for a
   * number.
   */
  private static Triple retyped(Triple triple) {
    Node object = triple.getObject();
    Node retyped;
    if (triple.getPredicate().equals(RDF.type.asNode())) {
      retyped = otherClass(object);
    } else if (object.isURI()) {
      retyped = NodeFactory.createLiteralString(object.getURI());
    } else if (object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      retyped = NodeFactory.createLiteralDT(object.getLiteralLexicalForm(), XSDDatatype.XSDtoken);
    } else {
      retyped = NodeFactory.createLiteralString(object.getLiteralLexicalForm());
    }
    return Triple.create(triple.getSubject(), triple.getPredicate(), retyped);
  }

  private static Node otherClass(Node type) {
    return switch (type.getLocalName()) {
      case "Company" -> Vocabulary.ORGANIZATION.asNode();
      case "Claim" -> Vocabulary.PROPOSITION.asNode();
      default -> type.equals(Vocabulary.COMPANY.asNode()) ? type : Vocabulary.COMPANY.asNode();
    };
  }

  /** A second value of the same kind, one that the graph has if it has one. */
  private static Node other(Graph data, Triple triple) {
    Node object = triple.getObject();
    if (object.isURI()) {
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        return otherClass(object);
      }
      Graph graph = object.getURI().startsWith(Vocabulary.DX) ? ONTOLOGY : data;
      return graph.stream(object, RDF.type.asNode(), Node.ANY)
          .flatMap(t -> graph.stream(Node.ANY, RDF.type.asNode(), t.getObject()))
          .map(Triple::getSubject)
          .filter(node -> !node.equals(object))
          .filter(node -> !data.contains(triple.getSubject(), triple.getPredicate(), node))
          .sorted((one, two) -> one.getURI().compareTo(two.getURI()))
          .findFirst()
          .orElseGet(() -> NodeFactory.createURI(object.getURI() + "x"));
    }
    String text = object.getLiteralLexicalForm();
    Map<String, String> others = new HashMap<>(Map.of("true", "false", "false", "true"));
    others.put(text, others.getOrDefault(text, text.matches("[0-9.]+") ? text + "1" : text + "x"));
    if (object.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
      others.put(text, "2031-12-31");
    }
    return NodeFactory.createLiteralDT(others.get(text), object.getLiteralDatatype());
  }
}
