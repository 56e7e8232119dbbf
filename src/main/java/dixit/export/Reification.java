package dixit.export;

import dixit.rdf.SortedTurtle;
import dixit.rdf.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;

/** A graph in RDF 1.2: each proposition reifies the triple that it stands for. */
final class Reification {
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final List<Node> PARTS =
      List.of(RDF.subject.asNode(), RDF.predicate.asNode(), RDF.object.asNode());

  /** A triple term with a bare boolean: Jena 5.6 writes it so and does not read it. */
  private static final Pattern BARE = Pattern.compile("(<<\\( \\S+ \\S+ )(true|false)( \\)>>)");

  private Reification() {}

  /** Writes the graph as Turtle of RDF 1.2, in UTF-8; the stream stays open. */
  static void write(Model model, OutputStream out) throws IOException {
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    SortedTurtle.write(of(model), turtle);
    String spelt =
        BARE.matcher(turtle.toString(StandardCharsets.UTF_8))
            .replaceAll("$1\"$2\"^^<" + XSDDatatype.XSDboolean.getURI() + ">$3");
    out.write(spelt.getBytes(StandardCharsets.UTF_8));
  }

  /** A new model. */
  static Model of(Model model) {
    Model copy = ModelFactory.createDefaultModel().add(model);
    Graph graph = copy.getGraph();
    List<Node> propositions =
        graph.find(Node.ANY, RDF.type.asNode(), Vocabulary.PROPOSITION.asNode()).toList().stream()
            .map(Triple::getSubject)
            .toList();
    for (Node proposition : propositions) {
      List<Triple> parts =
          PARTS.stream()
              .flatMap(part -> graph.find(proposition, part, Node.ANY).toList().stream())
              .toList();
      boolean whole =
          parts.size() == PARTS.size()
              && parts.stream().map(Triple::getPredicate).distinct().count() == PARTS.size();
      if (whole && parts.get(1).getObject().isURI() && !parts.get(0).getObject().isLiteral()) {
        parts.forEach(graph::delete);
        Node triple =
            NodeFactory.createTripleTerm(
                parts.get(0).getObject(), parts.get(1).getObject(), parts.get(2).getObject());
        graph.add(Triple.create(proposition, REIFIES, triple));
      }
    }
    return copy;
  }
}
