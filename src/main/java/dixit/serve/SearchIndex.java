package dixit.serve;

import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds names and the words of claims by the beginnings of words, whatever their case and accents:
 * a full-text index in memory, which SPARQL asks by {@code text:query}.
 */
final class SearchIndex {
  /**
   * Something that has names.
   *
   * @param weight how often it is mentioned
   */
  record Entry(String iri, String name, String kind, int weight) {}

  /** More than anybody turns pages for. */
  private static final int MOST = 10_000;

  private static final String NAMES = "label";
  private static final String DEALS = "parties";
  private static final String WORDS = "anchorOf";

  /** Not a property of the graphs: what SPARQL is told of names are names alone. */
  private static final Property PARTIES = ResourceFactory.createProperty("urn:dixit:parties");

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Entry> deals = new HashMap<>();
  private final TextIndex index;

  SearchIndex() {
    EntityDefinition fields = new EntityDefinition("iri", NAMES, RDFS.label);
    fields.set(NAMES, Vocabulary.ALT_LABEL.asNode());
    fields.set(WORDS, Vocabulary.ANCHOR_OF.asNode());
    fields.set(DEALS, PARTIES.asNode());
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(new FoldedWords());
    index = TextDatasetFactory.createLuceneIndex(new ByteBuffersDirectory(), config);
  }

  /** What SPARQL is given to ask. */
  TextIndex textIndex() {
    return index;
  }

  /**
   * @param names all that it is called
   */
  void add(Entry entry, List<String> names) {
    entries.put(entry.iri(), entry);
    names.forEach(name -> add(entry.iri(), NAMES, name));
  }

  /** A deal, under the names of its parties. */
  void addDeal(Entry deal) {
    deals.put(deal.iri(), deal);
    add(deal.iri(), DEALS, deal.name());
  }

  /** The words of a claim. */
  void addWords(String mention, String words) {
    add(mention, WORDS, words);
  }

  private void add(String iri, String field, String text) {
    Entity entity = new Entity(iri, "");
    entity.put(field, text);
    index.addEntity(entity);
  }

  /** To be called once, when all is added. */
  void finish() {
    index.commit();
  }

  /**
   * What has, in one of its names, a word for each word asked for that begins with it; the most
   * mentioned first.
   */
  List<Entry> names(String asked) {
    return hits(RDFS.label, asked)
        .map(entries::get)
        .filter(entry -> entry != null)
        .sorted(order())
        .toList();
  }

  /** Deals whose parties have, together, all words asked for; the most told of first. */
  List<Entry> deals(String asked) {
    return hits(PARTIES, asked)
        .map(deals::get)
        .filter(entry -> entry != null)
        .sorted(order())
        .toList();
  }

  /** The deals that are told of most. */
  List<Entry> deals(int most) {
    return deals.values().stream().sorted(order()).limit(most).toList();
  }

  /** Identifiers of mentions whose words hold all that is asked for, the closest first. */
  List<String> words(String asked) {
    return hits(Vocabulary.ANCHOR_OF, asked).toList();
  }

  private Stream<String> hits(Property property, String asked) {
    String query =
        FoldedWords.of(asked).map(word -> word + "*").collect(Collectors.joining(" AND "));
    if (query.isEmpty()) {
      return Stream.empty();
    }
    List<TextHit> hits = new ArrayList<>(index.query(property.asNode(), query, null, null, MOST));
    // Of equal weight, the index gives them in the order in which they came.
    hits.sort(
        Comparator.comparingDouble((TextHit hit) -> -hit.getScore())
            .thenComparing(hit -> hit.getNode().getURI()));
    return hits.stream().map(TextHit::getNode).map(Node::getURI).distinct();
  }

  /** The most mentioned of all. */
  List<Entry> first(int most) {
    return entries.values().stream().sorted(order()).limit(most).toList();
  }

  int size() {
    return entries.size();
  }

  private static Comparator<Entry> order() {
    return Comparator.comparingInt((Entry entry) -> -entry.weight())
        .thenComparing(Entry::name)
        .thenComparing(Entry::iri);
  }
}
