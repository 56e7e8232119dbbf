package dixit.serve;

import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * What a thing is linked to, for the graph view.
 *
 * @param node the thing itself
 */
record Neighbours(Node node, Collection<Node> nodes, List<Edge> edges) {
  private static final int MOST = 40;

  /**
   * Something drawn.
   *
   * @param more of a deal its states, prices and days
   */
  record Node(String iri, String name, String kind, String kindWords, String href, String more) {}

  /** A line drawn, with what it says. */
  record Edge(String from, String to, String words, String state) {}

  static Neighbours of(Reader reader, String iri) {
    Resource thing = reader.resource(iri);
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    List<Resource> propositions = new ArrayList<>(reader.subjects(RDF.subject, thing, MOST));
    propositions.addAll(reader.subjects(RDF.object, thing, MOST));
    for (Resource proposition : propositions) {
      Resource subject = proposition.getPropertyResourceValue(RDF.subject);
      Resource object = proposition.getPropertyResourceValue(RDF.object);
      Resource predicate = proposition.getPropertyResourceValue(RDF.predicate);
      if (subject == null || object == null || predicate == null) {
        continue;
      }
      boolean drawn = subject.equals(thing) || reader.isWhole(subject);
      if (drawn && !reader.kind(subject).isEmpty() && !reader.kind(object).isEmpty()) {
        String words = reader.wording().property(predicate.getLocalName());
        edge(
            reader,
            subject,
            object,
            words,
            new Statements(reader).state(proposition),
            nodes,
            edges);
      }
    }
    for (Resource post : reader.subjects(Vocabulary.HOLDER, thing, MOST)) {
      post(reader, post, nodes, edges);
    }
    for (Resource post : reader.subjects(Vocabulary.IN_ORGANIZATION, thing, MOST)) {
      post(reader, post, nodes, edges);
    }
    nodes.remove(iri);
    return new Neighbours(node(reader, thing), nodes.values(), edges);
  }

  private static void post(
      Reader reader, Resource post, Map<String, Node> nodes, List<Edge> edges) {
    Resource holder = post.getPropertyResourceValue(Vocabulary.HOLDER);
    Resource organization = post.getPropertyResourceValue(Vocabulary.IN_ORGANIZATION);
    if (holder != null && organization != null) {
      String title = reader.text(post, Vocabulary.POSITION_TITLE).orElse("");
      edge(reader, holder, organization, title, "accepted", nodes, edges);
    }
  }

  private static void edge(
      Reader reader,
      Resource from,
      Resource to,
      String words,
      String state,
      Map<String, Node> nodes,
      List<Edge> edges) {
    nodes.computeIfAbsent(from.getURI(), iri -> node(reader, from));
    nodes.computeIfAbsent(to.getURI(), iri -> node(reader, to));
    edges.add(new Edge(from.getURI(), to.getURI(), words, state));
  }

  private static Node node(Reader reader, Resource thing) {
    return new Node(
        thing.getURI(),
        reader.name(thing),
        reader.kind(thing),
        reader.kindWords(thing),
        Link.path(thing.getURI()),
        reader.isDeal(thing) ? more(DealLine.of(thing, reader)) : "");
  }

  /** What tells a deal from others of the same parties. */
  private static String more(DealLine deal) {
    return deal.facts().stream()
        .map(
            fact ->
                fact.stateWords().isEmpty()
                    ? fact.words()
                    : fact.words() + " (" + fact.stateWords() + ")")
        .collect(Collectors.joining(" · "));
  }
}
