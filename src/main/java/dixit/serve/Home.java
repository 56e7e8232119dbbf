package dixit.serve;

import dixit.rdf.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What is known of all graphs together since the start: how much of what, and all names. */
final class Home {
  private static final int FIRST = 24;

  /** The first page. */
  record Start(String title, List<String> counts, List<Link> names, List<Link> deals)
      implements Pages.Body {}

  /** What a search found. */
  record Found(String title, String asked, List<Hit> hits) implements Pages.Body {}

  /** Something found. */
  record Hit(Link link, String kind, String mentions) {}

  /** Where the graph view begins. */
  record Begin(String title, String iri, String name, List<Link> names) implements Pages.Body {}

  private final SearchIndex index = new SearchIndex();
  private int deals;
  private int claims;
  private int disputes;

  private Home() {}

  /** Reads all names and counts; a matter of seconds for millions of triples. */
  static Home of(Reader reader) {
    Home home = new Home();
    Stream.of(Vocabulary.COMPANY, Vocabulary.PERSON, Vocabulary.ORGANIZATION, Vocabulary.CHIP)
        .flatMap(type -> reader.subjects(RDF.type, type, Integer.MAX_VALUE).stream())
        .forEach(thing -> home.add(thing, reader));
    for (dixit.model.DealType type : dixit.model.DealType.values()) {
      home.deals +=
          reader.subjects(RDF.type, Vocabulary.individual(type), Integer.MAX_VALUE).size();
    }
    home.claims = reader.subjects(RDF.type, Vocabulary.CLAIM, Integer.MAX_VALUE).size();
    home.disputes = Pages.contradictions(reader, Integer.MAX_VALUE).size();
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

  Start body(Reader reader) {
    return new Start(
        "Dixit",
        List.of(
            reader.labels().count("names", index.size()),
            reader.labels().count("deals", deals),
            reader.labels().count("claims", claims),
            reader.labels().count("contradictions", disputes)),
        first(),
        Pages.dealLinks(reader, FIRST));
  }

  Found found(String asked, Reader reader) {
    List<Hit> hits =
        index.find(asked, Explorer.MOST).stream()
            .map(
                entry ->
                    new Hit(
                        link(entry),
                        reader.labels().of("kind-" + entry.kind()),
                        reader.labels().count("mentions", entry.weight())))
            .toList();
    return new Found(reader.labels().of("search") + " · " + asked, asked, hits);
  }

  Begin start(String iri, Reader reader) {
    String begin =
        iri.isEmpty()
            ? index.first(1).stream().map(SearchIndex.Entry::iri).findFirst().orElse("")
            : iri;
    String name = begin.isEmpty() ? "" : reader.name(reader.resource(begin));
    return new Begin(reader.labels().of("graph") + " · " + name, begin, name, first());
  }

  private List<Link> first() {
    return index.first(FIRST).stream().map(Home::link).toList();
  }

  private static Link link(SearchIndex.Entry entry) {
    return new Link(Link.path(entry.iri()), entry.name(), entry.kind());
  }
}
