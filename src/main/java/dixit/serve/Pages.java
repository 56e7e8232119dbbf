package dixit.serve;

import com.google.gson.Gson;
import dixit.model.DealType;
import dixit.rdf.Vocabulary;
import dixit.report.Labels;
import dixit.store.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** What the explorer's pages show. */
final class Pages {
  /** What a template is filled with. */
  interface Body {
    String title();
  }

  /** Deals by kind. */
  record Deals(String title, List<DealGroup> groups) implements Body {}

  /** Things of one kind, of so many. */
  record Group(String title, List<Link> links, List<Slice.Pages> pages) {
    static Group of(String title, Slice<Link> links, Asked asked, Labels labels) {
      return new Group(title, links.shown(), links.pages(asked.parameters(), labels));
    }
  }

  /** Deals of one kind, of so many. */
  record DealGroup(String title, List<DealLine> lines, List<Slice.Pages> pages) {
    static DealGroup of(String title, Slice<Resource> deals, Asked asked, Reader reader) {
      return new DealGroup(
          title,
          deals.map(deal -> DealLine.of(deal, reader)).shown(),
          deals.pages(asked.parameters(), reader.labels()));
    }
  }

  /** Claims, of so many. */
  record Claims(List<Statements.Claim> claims, List<Slice.Pages> pages) {}

  /** Contradictions, those of one subject together. */
  record Disputes(String title, List<Dispute> disputes, List<Slice.Pages> pages) implements Body {}

  /**
   * A subject with the values that contradictions leave open.
   *
   * @param deal the subject as a line of a list, where it is a deal
   */
  record Dispute(
      List<String> kinds,
      Link subject,
      List<DealLine> deal,
      List<Statements.Row> rows,
      List<Statements.Claim> claims) {}

  /** Questions that come with the program. */
  record Questions(
      String title,
      List<InWords> questions,
      String first,
      String completions,
      String columns,
      String terms)
      implements Body {}

  /** A question in the reader's words. */
  record InWords(String text, String sparql) {}

  private static final String COLUMN = "column-";

  private Pages() {}

  /**
   * @param asked a kind, as "Merger"; all kinds where there is none of that name
   */
  static Deals deals(Reader reader, Asked asked) {
    List<DealGroup> groups = new ArrayList<>();
    List<Resource> kinds = Stream.of(DealType.values()).map(Vocabulary::individual).toList();
    boolean one = kinds.stream().anyMatch(kind -> kind.getLocalName().equals(asked.query()));
    for (Resource kind : kinds) {
      List<Resource> of = reader.deals(kind);
      if (!of.isEmpty() && (!one || kind.getLocalName().equals(asked.query()))) {
        Asked here = new Asked(kind.getLocalName(), one ? asked.from() : 0);
        groups.add(
            DealGroup.of(
                reader.wording().type(kind.getLocalName()),
                Slice.of(of, here.from()),
                here,
                reader));
      }
    }
    return new Deals(reader.labels().of("deals"), groups);
  }

  /** Nodes of contradictions. */
  static List<Resource> contradictions(Reader reader) {
    return Vocabulary.CONTRADICTIONS.stream()
        .flatMap(type -> reader.subjects(RDF.type, type, Integer.MAX_VALUE).stream())
        .toList();
  }

  static Disputes disputes(Reader reader, Asked asked) {
    Map<Resource, List<Resource>> bySubject = new LinkedHashMap<>();
    for (Resource contradiction : contradictions(reader)) {
      reader.objects(contradiction, Vocabulary.DISPUTES).stream()
          .flatMap(each -> reader.objects(each, RDF.subject).stream())
          .findFirst()
          .ifPresent(
              subject ->
                  bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(contradiction));
    }
    Slice<Resource> subjects = Slice.of(List.copyOf(bySubject.keySet()), asked.from());
    List<Dispute> disputes = new ArrayList<>();
    int claims = 0;
    for (Resource subject : subjects.shown()) {
      Dispute dispute =
          dispute(reader, subject, bySubject.getOrDefault(subject, List.of()), claims);
      claims += dispute.claims().size();
      disputes.add(dispute);
    }
    return new Disputes(
        reader.labels().of("disputes"),
        disputes,
        subjects.pages(asked.parameters(), reader.labels()));
  }

  /**
   * @param before how many claims the page has above it
   */
  private static Dispute dispute(
      Reader reader, Resource subject, List<Resource> contradictions, int before) {
    Statements statements = new Statements(reader);
    Map<String, Set<Resource>> byProperty = new TreeMap<>();
    Set<Resource> claims = new LinkedHashSet<>();
    contradictions.stream()
        .flatMap(each -> reader.objects(each, Vocabulary.DISPUTES).stream())
        .forEach(
            proposition -> {
              claims.addAll(statements.claimsOf(proposition));
              reader
                  .objects(proposition, RDF.predicate)
                  .forEach(
                      property ->
                          byProperty
                              .computeIfAbsent(property.getURI(), key -> new LinkedHashSet<>())
                              .add(proposition));
            });
    List<Resource> numbered = List.copyOf(claims);
    Function<Resource, Link> toClaim =
        claim -> {
          int number = before + numbered.indexOf(claim) + 1;
          return new Link("#claim-" + number, String.valueOf(number), "");
        };
    return new Dispute(
        contradictions.stream()
            .map(each -> reader.labels().of("contradiction-" + reader.type(each)))
            .distinct()
            .toList(),
        reader.link(subject),
        reader.isDeal(subject) ? List.of(DealLine.of(subject, reader)) : List.of(),
        byProperty.entrySet().stream()
            .map(entry -> statements.row(entry.getKey(), List.copyOf(entry.getValue()), toClaim))
            .toList(),
        IntStream.range(0, numbered.size())
            .mapToObj(i -> statements.claim(numbered.get(i), before + i + 1, subject))
            .toList());
  }

  static Questions questions(Reader reader) {
    Labels labels = reader.labels();
    List<InWords> all =
        Question.all().stream()
            .map(each -> new InWords(each.in(labels.language()), each.sparql()))
            .toList();
    Map<String, String> columns = new TreeMap<>();
    labels
        .all()
        .forEach(
            (key, words) -> {
              if (key.startsWith(COLUMN)) {
                columns.put(key.substring(COLUMN.length()), words);
              }
            });
    return new Questions(
        "SPARQL",
        all,
        all.get(0).sparql(),
        Completions.ofOntology().json(),
        new Gson().toJson(columns),
        new Gson().toJson(TermNames.in(labels.language()).byLocalName()));
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
