package dixit.store;

import dixit.article.InputException;
import dixit.rdf.Rules;
import dixit.rdf.Vocabulary;
import dixit.store.Explanation.Reason;
import dixit.store.Explanation.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Tells what speaks for a triple and against it, and which rule decided. */
final class Explainer {
  /** By the type of a contradiction, the rule that finds it and what it says. */
  private static final Map<Resource, Reason> FINDINGS =
      Map.of(
          Vocabulary.DENIAL, new Reason("denial", "somebody denies it"),
          Vocabulary.VALUE_CONFLICT, new Reason("value-conflict", "another value is affirmed"),
          Vocabulary.ROLE_CONFLICT, new Reason("role-conflict", "the roles are told both ways"),
          Vocabulary.STATUS_CONFLICT, new Reason("status-conflict", "another end is affirmed"),
          Vocabulary.SELF_CONTRADICTION,
              new Reason("self-contradiction", "one claimant says both in one article"));

  private final Model graph;
  private final Model accepted;
  private final Model ontology;
  private final Naming naming;

  Explainer(Dataset dataset) {
    graph = dataset.getDefaultModel();
    accepted = dataset.getNamedModel(KnowledgeGraph.ACCEPTED);
    ontology = dataset.getNamedModel(Rules.ONTOLOGY_GRAPH);
    naming = new Naming(graph, ontology);
  }

  /**
   * Explains every triple that is claimed of the subject.
   *
   * @param subject identifier, prefixed name, identifier as tables show it, or name of a thing; of
   *     a company, a person or a chip also what is claimed of its deals and posts
   * @param property identifier, prefixed name, local name or label; all where none is given
   * @throws InputException if nothing has that name
   */
  List<Explanation> explain(String subject, Optional<String> property) {
    Optional<Resource> predicate = property.map(this::property);
    return subjects(subject).stream()
        .flatMap(thing -> graph.listSubjectsWithProperty(RDF.subject, thing).toList().stream())
        .filter(
            proposition ->
                predicate.isEmpty() || proposition.hasProperty(RDF.predicate, predicate.get()))
        .distinct()
        .map(this::explain)
        .sorted(
            Comparator.comparing(Explanation::about)
                .thenComparing(Explanation::subject)
                .thenComparing(Explanation::predicate)
                .thenComparing(explanation -> !explanation.accepted())
                .thenComparing(Explanation::value))
        .toList();
  }

  private Explanation explain(Resource proposition) {
    Resource subject = proposition.getPropertyResourceValue(RDF.subject);
    Resource predicate = proposition.getPropertyResourceValue(RDF.predicate);
    RDFNode object = proposition.getProperty(RDF.object).getObject();
    List<Resource> claims =
        sorted(graph.listSubjectsWithProperty(Vocabulary.STATES, proposition).toList());
    List<Resource> held = claims.stream().filter(claim -> !isWithdrawn(claim)).toList();
    List<Resource> affirming = with(held, Vocabulary.HAS_STANCE, "Affirms");
    boolean isAccepted = accepted.contains(subject, as(predicate), object);
    return new Explanation(
        subject.getURI(),
        naming.of(subject),
        predicate.getURI(),
        object.isLiteral() ? object.asLiteral().getLexicalForm() : object.toString(),
        naming.of(object),
        isAccepted,
        isAccepted ? letIn(proposition, affirming) : keptOut(proposition, affirming, claims),
        voices(affirming, proposition),
        voices(opposition(proposition, affirming), proposition),
        voices(claims.stream().filter(this::isWithdrawn).toList(), proposition));
  }

  private List<Reason> letIn(Resource proposition, List<Resource> affirming) {
    List<Reason> reasons = new ArrayList<>();
    List<Resource> own =
        with(with(affirming, Vocabulary.HAS_FORM, "OwnVoice"), Vocabulary.HAS_CERTAINTY, "Certain");
    if (!own.isEmpty()) {
      long articles = own.stream().map(this::article).distinct().count();
      reasons.add(
          new Reason(
              "accepted",
              articles == 1
                  ? "an article asserts it itself, without reserve, and nothing disputes it"
                  : articles
                      + " articles assert it themselves, without reserve, and nothing disputes it"));
    }
    sources(proposition)
        .ifPresent(
            count ->
                reasons.add(
                    new Reason(
                        "corroboration",
                        count + " independent sources affirm it, and nothing disputes it")));
    return reasons.isEmpty()
        ? List.of(new Reason("accepted", "another telling of it is accepted"))
        : reasons;
  }

  private List<Reason> keptOut(
      Resource proposition, List<Resource> affirming, List<Resource> claims) {
    List<Reason> reasons = new ArrayList<>();
    for (Resource contradiction : disputes(proposition)) {
      Reason reason =
          FINDINGS.getOrDefault(
              contradiction.getPropertyResourceValue(RDF.type),
              new Reason("contradiction", "something contradicts it"));
      String since =
          Optional.ofNullable(contradiction.getProperty(Vocabulary.SINCE))
              .map(date -> ", since " + date.getString())
              .orElse("");
      reasons.add(new Reason(reason.rule(), reason.finding() + since));
    }
    if (graph.contains(null, Vocabulary.SUPERSEDES, proposition)) {
      reasons.add(new Reason("superseded", "a later claim says otherwise"));
    }
    if (!reasons.isEmpty()) {
      return reasons.stream().distinct().sorted(Comparator.comparing(Reason::rule)).toList();
    }
    if (affirming.isEmpty()) {
      boolean gone = claims.stream().anyMatch(this::isWithdrawn);
      return List.of(
          gone
              ? new Reason("withdrawn", "whoever affirmed it has taken it back")
              : new Reason("accepted", "nobody affirms it"));
    }
    if (with(affirming, Vocabulary.HAS_CERTAINTY, "Certain").isEmpty()) {
      return List.of(new Reason("accepted", "nobody affirms it without reserve"));
    }
    return List.of(
        new Reason(
            "accepted",
            "it is only reported: no article asserts it itself, and no two independent sources in"
                + " different articles affirm it"));
  }

  /** Denials, and claims that contradict one that affirms it, over this proposition. */
  private List<Resource> opposition(Resource proposition, List<Resource> affirming) {
    Set<Resource> against = new java.util.LinkedHashSet<>();
    for (Resource contradiction : disputes(proposition)) {
      for (RDFNode node :
          graph.listObjectsOfProperty(contradiction, Vocabulary.INVOLVES).toList()) {
        Resource claim = node.asResource();
        boolean agrees = affirming.contains(claim);
        boolean bothWays = affirming.size() == 1 && agrees && statesAnother(claim, contradiction);
        if (!agrees || bothWays) {
          against.add(claim);
        }
      }
    }
    graph
        .listSubjectsWithProperty(Vocabulary.STATES, proposition)
        .filterKeep(claim -> is(claim, Vocabulary.HAS_STANCE, "Denies") && !isWithdrawn(claim))
        .forEach(against::add);
    return sorted(new ArrayList<>(against));
  }

  private boolean statesAnother(Resource claim, Resource contradiction) {
    return graph.listObjectsOfProperty(contradiction, Vocabulary.DISPUTES).toList().stream()
            .filter(other -> claim.hasProperty(Vocabulary.STATES, other))
            .count()
        > 1;
  }

  private List<Resource> disputes(Resource proposition) {
    return graph.listSubjectsWithProperty(Vocabulary.DISPUTES, proposition).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private Optional<String> sources(Resource proposition) {
    return graph.listSubjectsWithProperty(Vocabulary.SUPPORTS, proposition).toList().stream()
        .map(found -> found.getProperty(Vocabulary.SOURCE_COUNT).getString())
        .findFirst();
  }

  private List<Voice> voices(List<Resource> claims, Resource proposition) {
    return claims.stream().map(claim -> voice(claim, proposition)).toList();
  }

  private Voice voice(Resource claim, Resource proposition) {
    Resource claimant = claim.getPropertyResourceValue(Vocabulary.HAS_CLAIMANT);
    Resource article = article(claim);
    String name =
        claimant.hasProperty(RDF.type, Vocabulary.ARTICLE_VOICE)
            ? "the article" + text(article, Vocabulary.PUBLISHER).map(p -> " in " + p).orElse("")
            : naming.of(claimant);
    String relay =
        Optional.ofNullable(claim.getPropertyResourceValue(Vocabulary.RELAYED_BY))
            .map(outer -> ", through " + naming.of(outer))
            .orElse("");
    return new Voice(
        claim.getURI(),
        name + relay,
        saysInstead(claim, proposition),
        words(claim),
        naming.term(claim.getPropertyResourceValue(Vocabulary.HAS_CERTAINTY)),
        date(claim),
        article.getURI(),
        graph.listObjectsOfProperty(claim, Vocabulary.RESTS_ON).toList().stream()
            .map(naming::of)
            .sorted()
            .toList());
  }

  /** What a claim of the other side says of the subject. */
  private Optional<String> saysInstead(Resource claim, Resource proposition) {
    if (claim.hasProperty(Vocabulary.STATES, proposition)) {
      return Optional.empty();
    }
    String verb = is(claim, Vocabulary.HAS_STANCE, "Denies") ? "denies " : "";
    String instead =
        disputes(proposition).stream()
            .flatMap(
                found -> graph.listObjectsOfProperty(found, Vocabulary.DISPUTES).toList().stream())
            .filter(other -> claim.hasProperty(Vocabulary.STATES, other))
            .map(other -> statement(other.asResource()))
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return Optional.of(verb + instead).filter(text -> !text.isBlank());
  }

  private String statement(Resource proposition) {
    return naming.term(proposition.getPropertyResourceValue(RDF.predicate))
        + " "
        + naming.of(proposition.getProperty(RDF.object).getObject());
  }

  private List<String> words(Resource claim) {
    return mentions(claim)
        .sorted(
            Comparator.comparing(mention -> mention.getProperty(Vocabulary.BEGIN_INDEX).getInt()))
        .map(mention -> mention.getProperty(Vocabulary.ANCHOR_OF).getString())
        .toList();
  }

  private Stream<Resource> mentions(Resource claim) {
    List<Resource> expressing =
        graph.listSubjectsWithProperty(Vocabulary.EXPRESSES, claim).toList();
    return expressing.isEmpty()
        ? Stream.of(claim.getPropertyResourceValue(Vocabulary.HAS_CUE))
        : expressing.stream();
  }

  private Resource article(Resource claim) {
    return mentions(claim)
        .map(mention -> mention.getPropertyResourceValue(Vocabulary.REFERENCE_CONTEXT))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> date(Resource claim) {
    return text(claim, Vocabulary.CLAIM_DATE)
        .or(() -> text(article(claim), Vocabulary.DATE_PUBLISHED));
  }

  private static Optional<String> text(Resource thing, Property property) {
    return Optional.ofNullable(thing.getProperty(property)).map(Statement::getString);
  }

  private List<Resource> sorted(List<Resource> claims) {
    return claims.stream()
        .sorted(
            Comparator.comparing((Resource claim) -> date(claim).orElse(""))
                .thenComparing(Resource::getURI))
        .toList();
  }

  private static List<Resource> with(List<Resource> claims, Property property, String value) {
    return claims.stream().filter(claim -> is(claim, property, value)).toList();
  }

  private static boolean is(Resource claim, Property property, String value) {
    return claim.hasProperty(property, claim.getModel().createResource(Vocabulary.DX + value));
  }

  private boolean isWithdrawn(Resource claim) {
    return claim.hasProperty(Vocabulary.WAS_INVALIDATED_BY);
  }

  private Property as(Resource predicate) {
    return graph.createProperty(predicate.getURI());
  }

  private Resource property(String name) {
    String expanded = graph.createResource(expanded(name)).getURI();
    Set<Resource> found = new TreeSet<>(Comparator.comparing(Resource::getURI));
    graph.listObjectsOfProperty(RDF.predicate).toList().stream()
        .map(RDFNode::asResource)
        .filter(
            property ->
                property.getURI().equals(expanded)
                    || property.getLocalName().equalsIgnoreCase(name)
                    || ontology.listObjectsOfProperty(property, RDFS.label).toList().stream()
                        .anyMatch(label -> label.asLiteral().getLexicalForm().equals(name)))
        .forEach(found::add);
    if (found.isEmpty()) {
      throw new InputException(
          "nothing is claimed with '" + name + "': name a property as hasPrice or dx:hasPrice");
    }
    return found.iterator().next();
  }

  private Set<Resource> subjects(String name) {
    Set<Resource> named = new TreeSet<>(Comparator.comparing(Resource::getURI));
    named(name).forEach(named::add);
    if (named.isEmpty()) {
      throw new InputException(
          "nothing is called '" + name + "': name a thing by its identifier or its label");
    }
    Set<Resource> subjects = new TreeSet<>(Comparator.comparing(Resource::getURI));
    for (Resource thing : named) {
      Resource canonical = thing.getPropertyResourceValue(Vocabulary.CANONICAL_DEAL);
      subjects.add(canonical == null ? thing : canonical);
      for (Property link :
          List.of(Vocabulary.HAS_PARTICIPANT, Vocabulary.HOLDER, Vocabulary.IN_ORGANIZATION)) {
        graph.listSubjectsWithProperty(link, thing).forEach(subjects::add);
      }
    }
    subjects.removeIf(thing -> thing.hasProperty(Vocabulary.CANONICAL_DEAL));
    return subjects;
  }

  private Stream<Resource> named(String name) {
    Resource thing = graph.createResource(expanded(name));
    if (thing.getURI().contains(":") && graph.containsResource(thing)) {
      return Stream.of(thing);
    }
    List<Resource> byEnd =
        graph
            .listSubjects()
            .filterKeep(
                subject -> subject.isURIResource() && subject.getURI().endsWith("/id/" + name))
            .toList();
    if (!byEnd.isEmpty()) {
      return byEnd.stream();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    return Stream.of(RDFS.label, Vocabulary.ALT_LABEL)
        .flatMap(property -> graph.listStatements(null, property, (RDFNode) null).toList().stream())
        .filter(s -> s.getString().toLowerCase(Locale.ROOT).equals(wanted))
        .map(Statement::getSubject);
  }

  private static String expanded(String name) {
    int colon = name.indexOf(':');
    String namespace = colon < 0 ? null : Vocabulary.prefixes().get(name.substring(0, colon));
    return namespace == null ? name : namespace + name.substring(colon + 1);
  }
}
