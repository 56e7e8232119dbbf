package dixit.serve;

import dixit.model.DealType;
import dixit.rdf.Vocabulary;
import dixit.store.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** What the explorer's pages show. */
final class Pages {
  /** What a template is filled with. */
  interface Body {
    String title();
  }

  /** A page without anything of its own. */
  record Plain(String title) implements Body {}

  /** Deals by kind. */
  record Deals(String title, List<Group> groups) implements Body {}

  /** Those of one kind, of so many. */
  record Group(String title, List<Link> links) {}

  /** Contradictions, those of one subject together. */
  record Disputes(String title, List<Dispute> disputes) implements Body {}

  /** A contradiction with the values that it leaves open. */
  record Dispute(String kind, Link subject, List<Reader.Row> rows) {}

  /** Questions that come with the program. */
  record Questions(String title, List<Asked> questions, String first, String completions)
      implements Body {}

  /** A question in the reader's words. */
  record Asked(String text, String sparql) {}

  /** All of one thing. */
  record Thing(
      String title,
      String iri,
      String encoded,
      String path,
      String joint,
      String kind,
      String kindWords,
      boolean disputed,
      List<String> also,
      List<Group> links,
      List<Reader.Row> rows,
      List<Reader.Claim> self,
      List<Reader.Claim> said,
      List<Reader.Claim> about,
      List<Pair> pairs)
      implements Body {}

  /** A property and a value, as the graph has them. */
  record Pair(String property, Link value) {}

  private Pages() {}

  static Plain missing(Reader reader) {
    return new Plain(reader.labels().of("not-found"));
  }

  static Deals deals(Reader reader) {
    List<Group> groups = new ArrayList<>();
    for (DealType type : DealType.values()) {
      List<Resource> of = reader.subjects(RDF.type, Vocabulary.individual(type), Explorer.MOST);
      if (!of.isEmpty()) {
        groups.add(
            new Group(
                reader.wording().type(Vocabulary.individual(type).getLocalName()),
                reader.links(of)));
      }
    }
    return new Deals(reader.labels().of("deals"), groups);
  }

  static List<Link> dealLinks(Reader reader, int most) {
    return Stream.of(DealType.values())
        .flatMap(type -> reader.subjects(RDF.type, Vocabulary.individual(type), most).stream())
        .limit(most)
        .map(reader::link)
        .toList();
  }

  /** Nodes of contradictions. */
  static List<Resource> contradictions(Reader reader, int most) {
    return Stream.of(
            Vocabulary.DENIAL,
            Vocabulary.VALUE_CONFLICT,
            Vocabulary.ROLE_CONFLICT,
            Vocabulary.STATUS_CONFLICT)
        .flatMap(type -> reader.subjects(RDF.type, type, most).stream())
        .limit(most)
        .toList();
  }

  static Disputes disputes(Reader reader) {
    List<Dispute> disputes = new ArrayList<>();
    for (Resource contradiction : contradictions(reader, Explorer.MOST)) {
      Map<String, List<Resource>> byProperty = new TreeMap<>();
      List<Resource> propositions = reader.objects(contradiction, Vocabulary.DISPUTES);
      for (Resource proposition : propositions) {
        reader
            .objects(proposition, RDF.predicate)
            .forEach(
                p ->
                    byProperty
                        .computeIfAbsent(p.getURI(), key -> new ArrayList<>())
                        .add(proposition));
      }
      reader.objects(propositions.get(0), RDF.subject).stream()
          .findFirst()
          .ifPresent(
              subject ->
                  disputes.add(
                      new Dispute(
                          reader.labels().of("contradiction-" + reader.type(contradiction)),
                          reader.link(subject),
                          byProperty.entrySet().stream()
                              .map(entry -> reader.row(entry.getKey(), entry.getValue()))
                              .toList())));
    }
    return new Disputes(reader.labels().of("disputes"), disputes);
  }

  static Questions questions(Reader reader) {
    List<Asked> all =
        Question.all().stream()
            .map(each -> new Asked(each.in(reader.labels().language()), each.sparql()))
            .toList();
    return new Questions(
        "SPARQL", all, all.get(0).sparql(), Completions.ofOntology().json());
  }

  static Thing thing(Reader reader, String iri) {
    Resource thing = reader.resource(iri);
    List<Reader.Row> rows = reader.rows(thing, Explorer.MOST);
    boolean isClaim = thing.hasProperty(RDF.type, Vocabulary.CLAIM);
    String kind = reader.kind(thing);
    return new Thing(
        reader.name(thing),
        iri,
        URLEncoder.encode(iri, StandardCharsets.UTF_8),
        Link.path(iri),
        Link.path(iri).contains("?") ? "&" : "?",
        kind,
        reader.kindWords(thing),
        rows.stream().anyMatch(Reader.Row::disputed),
        reader.texts(thing, Vocabulary.ALT_LABEL),
        groups(reader, thing),
        rows,
        isClaim ? List.of(reader.claim(thing)) : List.of(),
        claims(reader, reader.subjects(Vocabulary.HAS_CLAIMANT, thing, Explorer.MOST)),
        claims(reader, reader.subjects(Vocabulary.IS_ABOUT, thing, Explorer.MOST)),
        kind.isEmpty() ? pairs(reader, thing) : List.of());
  }

  private static List<Reader.Claim> claims(Reader reader, List<Resource> claims) {
    return claims.stream().map(reader::claim).toList();
  }

  private static List<Group> groups(Reader reader, Resource thing) {
    Map<String, List<Resource>> found =
        Map.of(
            "1 participants", reader.objects(thing, Vocabulary.HAS_PARTICIPANT),
            "2 deals", reader.subjects(Vocabulary.HAS_PARTICIPANT, thing, Explorer.MOST),
            "3 posts", reader.subjects(Vocabulary.HOLDER, thing, Explorer.MOST),
            "4 post-holders", reader.subjects(Vocabulary.IN_ORGANIZATION, thing, Explorer.MOST),
            "5 holders", reader.objects(thing, Vocabulary.HOLDER),
            "6 organizations", reader.objects(thing, Vocabulary.IN_ORGANIZATION),
            "7 articles", articles(reader, thing));
    return found.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new Group(
                    reader.labels().of("group-" + entry.getKey().substring(2)),
                    entry.getKey().endsWith("post-holders")
                        ? entry.getValue().stream().map(post -> held(reader, post)).toList()
                        : reader.links(entry.getValue())))
        .toList();
  }

  private static Link held(Reader reader, Resource post) {
    String who =
        reader.objects(post, Vocabulary.HOLDER).stream().map(reader::name).findFirst().orElse("");
    String title = reader.text(post, Vocabulary.POSITION_TITLE).orElse("");
    return new Link(
        Link.path(post.getURI()), reader.labels().of("post-at", who, title), "position");
  }

  private static List<Resource> articles(Reader reader, Resource thing) {
    return reader.subjects(Vocabulary.DENOTES, thing, Explorer.MOST).stream()
        .flatMap(mention -> reader.objects(mention, Vocabulary.REFERENCE_CONTEXT).stream())
        .distinct()
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  /** Of what has no page of its own kind, what the graph says as it says it. */
  private static List<Pair> pairs(Reader reader, Resource thing) {
    return thing.listProperties().toList().stream()
        .map(
            statement ->
                new Pair(
                    statement.getPredicate().getLocalName(), value(reader, statement.getObject())))
        .sorted(Comparator.comparing(Pair::property).thenComparing(pair -> pair.value().text()))
        .limit(Explorer.MOST)
        .toList();
  }

  private static Link value(Reader reader, RDFNode value) {
    return value.isURIResource() && reader.isThere(value.asResource())
        ? reader.link(value.asResource())
        : new Link(
            "", value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString(), "");
  }

  /** What the graphs say of a thing: its own triples and the propositions on it. */
  static Model told(Reader reader, String iri) {
    Resource thing = reader.resource(iri);
    Model told = ModelFactory.createDefaultModel();
    told.setNsPrefixes(Vocabulary.prefixes());
    told.add(thing.listProperties());
    for (Resource proposition : reader.subjects(RDF.subject, thing, Explorer.MOST)) {
      told.add(proposition.listProperties());
      for (Resource claim : reader.subjects(Vocabulary.STATES, proposition, Explorer.MOST)) {
        told.add(claim.listProperties());
      }
    }
    return told;
  }
}
