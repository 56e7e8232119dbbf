package dixit.serve;

import dixit.model.DealType;
import dixit.rdf.Vocabulary;
import dixit.report.Labels;
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
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** What the explorer's pages show. */
final class Pages {
  /** What a template is filled with. */
  interface Body {
    String title();
  }

  /** Deals by kind. */
  record Deals(String title, List<Group> groups) implements Body {}

  /** Those of one kind, of so many. */
  record Group(String title, List<Link> links, List<Slice.Pages> pages) {
    static Group of(String title, Slice<Link> links, Asked asked, Labels labels) {
      return new Group(title, links.shown(), links.pages(asked.parameters(), labels));
    }
  }

  /** Claims, of so many. */
  record Claims(List<Reader.Claim> claims, List<Slice.Pages> pages) {}

  /** Contradictions, those of one subject together. */
  record Disputes(String title, List<Dispute> disputes, List<Slice.Pages> pages) implements Body {}

  /** A contradiction with the values that it leaves open. */
  record Dispute(String kind, Link subject, List<Reader.Row> rows) {}

  /** Questions that come with the program. */
  record Questions(String title, List<InWords> questions, String first, String completions)
      implements Body {}

  /** A question in the reader's words. */
  record InWords(String text, String sparql) {}

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
      Claims said,
      Claims about,
      List<Pair> pairs)
      implements Body {}

  /** A property and a value, as the graph has them. */
  record Pair(String property, Link value) {}

  private Pages() {}

  /**
   * @param asked a kind, as "Merger"; all kinds where there is none of that name
   */
  static Deals deals(Reader reader, Asked asked) {
    List<Group> groups = new ArrayList<>();
    List<Resource> kinds = Stream.of(DealType.values()).map(Vocabulary::individual).toList();
    boolean one = kinds.stream().anyMatch(kind -> kind.getLocalName().equals(asked.query()));
    for (Resource kind : kinds) {
      List<Resource> of = reader.subjects(RDF.type, kind, Integer.MAX_VALUE);
      if (!of.isEmpty() && (!one || kind.getLocalName().equals(asked.query()))) {
        Asked here = new Asked(kind.getLocalName(), one ? asked.from() : 0);
        groups.add(
            Group.of(
                reader.wording().type(kind.getLocalName()),
                reader.links(Slice.of(of, here.from())),
                here,
                reader.labels()));
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
  static List<Resource> contradictions(Reader reader) {
    return Vocabulary.CONTRADICTIONS.stream()
        .flatMap(type -> reader.subjects(RDF.type, type, Integer.MAX_VALUE).stream())
        .toList();
  }

  static Disputes disputes(Reader reader, Asked asked) {
    List<Dispute> disputes = new ArrayList<>();
    Slice<Resource> all = Slice.of(contradictions(reader), asked.from());
    for (Resource contradiction : all.shown()) {
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
    return new Disputes(
        reader.labels().of("disputes"), disputes, all.pages(asked.parameters(), reader.labels()));
  }

  static Questions questions(Reader reader) {
    List<InWords> all =
        Question.all().stream()
            .map(each -> new InWords(each.in(reader.labels().language()), each.sparql()))
            .toList();
    return new Questions("SPARQL", all, all.get(0).sparql(), Completions.ofOntology().json());
  }

  static Thing thing(Reader reader, String iri, Asked asked) {
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
        groups(reader, thing, asked),
        rows,
        isClaim ? List.of(reader.claim(thing)) : List.of(),
        claims(reader, Vocabulary.HAS_CLAIMANT, thing, asked),
        claims(reader, Vocabulary.IS_ABOUT, thing, asked),
        kind.isEmpty() ? pairs(reader, thing) : List.of());
  }

  private static Claims claims(Reader reader, Property property, Resource thing, Asked asked) {
    Slice<Resource> all =
        Slice.of(reader.subjects(property, thing, Integer.MAX_VALUE), asked.from());
    return new Claims(
        all.shown().stream().map(reader::claim).toList(),
        all.pages(asked.parameters(), reader.labels()));
  }

  private static List<Group> groups(Reader reader, Resource thing, Asked asked) {
    Map<String, List<Resource>> found =
        Map.of(
            "1 participants", reader.objects(thing, Vocabulary.HAS_PARTICIPANT),
            "2 deals", reader.subjects(Vocabulary.HAS_PARTICIPANT, thing, Integer.MAX_VALUE),
            "3 posts", reader.subjects(Vocabulary.HOLDER, thing, Integer.MAX_VALUE),
            "4 post-holders", reader.subjects(Vocabulary.IN_ORGANIZATION, thing, Integer.MAX_VALUE),
            "5 holders", reader.objects(thing, Vocabulary.HOLDER),
            "6 organizations", reader.objects(thing, Vocabulary.IN_ORGANIZATION),
            "7 articles", articles(reader, thing));
    return found.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                Group.of(
                    reader.labels().of("group-" + entry.getKey().substring(2)),
                    Slice.of(entry.getValue(), asked.from())
                        .map(
                            entry.getKey().endsWith("post-holders")
                                ? post -> held(reader, post)
                                : reader::link),
                    asked,
                    reader.labels()))
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
    return reader.subjects(Vocabulary.DENOTES, thing, Integer.MAX_VALUE).stream()
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
