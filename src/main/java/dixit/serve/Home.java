package dixit.serve;

import dixit.model.DealType;
import dixit.rdf.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What is known of all graphs together since the start: how much of what, and what to search. */
final class Home {
  private static final int FIRST = 24;

  /** The first page. */
  record Start(String title, List<String> counts, List<Link> names, List<DealLine> deals)
      implements Pages.Body {}

  /** What a search found. */
  record Found(
      String title,
      String asked,
      List<Hit> hits,
      List<DealLine> deals,
      List<Slice.Pages> pages,
      Pages.Claims claims,
      boolean nothing)
      implements Pages.Body {}

  /** Something found. */
  record Hit(Link link, String kind, String mentions) {}

  /** Where the graph view begins. */
  record Begin(String title, String iri, String name, List<Link> names) implements Pages.Body {}

  private final SearchIndex index = new SearchIndex();
  private int claims;
  private int disputes;

  private Home() {}

  /** Reads all names and the words of all claims, and counts. */
  static Home of(Reader reader) {
    Home home = new Home();
    Stream.of(Vocabulary.COMPANY, Vocabulary.PERSON, Vocabulary.ORGANIZATION, Vocabulary.CHIP)
        .flatMap(type -> reader.subjects(RDF.type, type, Integer.MAX_VALUE).stream())
        .forEach(thing -> home.add(thing, reader));
    Stream.of(DealType.values())
        .flatMap(type -> reader.deals(Vocabulary.individual(type)).stream())
        .forEach(deal -> home.addDeal(deal, reader));
    for (Resource claim : reader.subjects(RDF.type, Vocabulary.CLAIM, Integer.MAX_VALUE)) {
      home.claims++;
      reader
          .subjects(Vocabulary.EXPRESSES, claim, Integer.MAX_VALUE)
          .forEach(
              mention ->
                  reader
                      .texts(mention, Vocabulary.ANCHOR_OF)
                      .forEach(words -> home.index.addWords(mention.getURI(), words)));
    }
    home.disputes = Pages.contradictions(reader).size();
    home.index.finish();
    return home;
  }

  private void add(Resource thing, Reader reader) {
    List<String> names =
        Stream.concat(
                reader.texts(thing, RDFS.label).stream(),
                reader.texts(thing, Vocabulary.ALT_LABEL).stream())
            .toList();
    int weight = reader.subjects(Vocabulary.DENOTES, thing, Integer.MAX_VALUE).size();
    index.add(
        new SearchIndex.Entry(thing.getURI(), reader.name(thing), reader.kind(thing), weight),
        names);
  }

  /** A deal is found by all that its parties are called. */
  private void addDeal(Resource deal, Reader reader) {
    List<String> parties =
        reader.objects(deal, Vocabulary.HAS_PARTICIPANT).stream()
            .flatMap(party -> reader.texts(party, RDFS.label).stream())
            .toList();
    int weight = reader.subjects(Vocabulary.IS_ABOUT, deal, Integer.MAX_VALUE).size();
    index.addDeal(new SearchIndex.Entry(deal.getURI(), String.join(" ", parties), "deal", weight));
  }

  /** What the endpoint is given for {@code text:query}. */
  TextIndex textIndex() {
    return index.textIndex();
  }

  Start body(Reader reader) {
    return new Start(
        reader.labels().of("page-title"),
        List.of(
            reader.labels().count("names", index.size()),
            reader.labels().count("deals", index.deals(Integer.MAX_VALUE).size()),
            reader.labels().count("claims", claims),
            reader.labels().count("contradictions", disputes)),
        first(),
        index.deals(FIRST).stream().map(deal -> line(deal, reader)).toList());
  }

  Found found(Asked asked, Reader reader) {
    Slice<SearchIndex.Entry> names = Slice.of(index.names(asked.query()), asked.from());
    List<Hit> hits =
        names.shown().stream()
            .map(
                entry ->
                    new Hit(
                        link(entry),
                        reader.labels().of("kind-" + entry.kind()),
                        reader.labels().count("mentions", entry.weight())))
            .toList();
    List<Resource> claims =
        index.words(asked.query()).stream()
            .flatMap(
                mention -> reader.objects(reader.resource(mention), Vocabulary.EXPRESSES).stream())
            .distinct()
            .toList();
    Slice<Resource> said = Slice.of(claims, asked.from());
    List<SearchIndex.Entry> deals = index.deals(asked.query());
    Statements statements = new Statements(reader);
    return new Found(
        reader.labels().of("search") + (asked.query().isBlank() ? "" : " · " + asked.query()),
        asked.query().isBlank() ? "" : reader.labels().of("quote", asked.query().strip()),
        hits,
        deals.stream().limit(FIRST).map(deal -> line(deal, reader)).toList(),
        names.pages(asked.parameters(), reader.labels()),
        new Pages.Claims(
            said.shown().stream().map(claim -> statements.claim(claim, 0, claim)).toList(),
            said.pages(asked.parameters(), reader.labels())),
        names.total() + said.total() + deals.size() == 0);
  }

  Begin start(String iri, Reader reader) {
    String begin =
        iri.isEmpty()
            ? index.first(1).stream().map(SearchIndex.Entry::iri).findFirst().orElse("")
            : iri;
    String name = begin.isEmpty() ? "" : reader.name(reader.resource(begin));
    String title = reader.labels().of("graph");
    return new Begin(name.isEmpty() ? title : title + " · " + name, begin, name, first());
  }

  private List<Link> first() {
    return index.first(FIRST).stream().map(Home::link).toList();
  }

  private static DealLine line(SearchIndex.Entry deal, Reader reader) {
    return DealLine.of(reader.resource(deal.iri()), reader);
  }

  private static Link link(SearchIndex.Entry entry) {
    return new Link(Link.path(entry.iri()), entry.name(), entry.kind());
  }
}
