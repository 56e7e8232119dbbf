package dixit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.Shapes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four outlets disagree about two deals: a wire story and its copy, three prices of which one is
 * corrected, a denial in French that cites the wire, a source without a name.
 */
class DisputedDealTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private static final Map<String, Model> GRAPHS = new TreeMap<>();
  private static KnowledgeGraph graph = KnowledgeGraph.of(List.of());

  @BeforeAll
  static void read() throws IOException {
    Map<String, Dixit> readers = new TreeMap<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Article article = new ArticleReader().read(file, "auto", Article.Metadata.NONE).article();
        GRAPHS.put(
            article.name(),
            new GraphWriter(new Iris())
                .write(
                    readers
                        .computeIfAbsent(article.language(), Dixit::forLanguage)
                        .extract(article)));
      }
    }
    graph = KnowledgeGraph.of(GRAPHS.values());
  }

  static Stream<Question> questions() {
    return Question.all().stream();
  }

  /**
   * Every question, asked of the corpus, against rows that were made as the README beside them
   * says.
   */
  @ParameterizedTest
  @MethodSource("questions")
  void answers(Question question) throws IOException {
    String rows = ask(question.sparql());
    Path file = CORPUS.resolve("answers").resolve(question.name() + ".csv");
    if (UPDATE) {
      Files.createDirectories(CORPUS.resolve("answers"));
      Files.writeString(file, rows);
    }
    assertEquals(Files.readString(file), rows);
  }

  @Test
  void allQuestionsHaveAnswers() {
    assertEquals(
        List.of(),
        Question.all().stream()
            .filter(question -> ask(question.sparql()).lines().count() == 1)
            .map(Question::name)
            .toList());
  }

  /** What a correction took back is nowhere told as standing. */
  @Test
  void whatIsWithdrawnIsToldOnlyAsSaid() {
    List<String> telling =
        Question.all().stream()
            .filter(question -> ask(question.sparql()).contains("$2.4 billion"))
            .map(Question::name)
            .toList();
    assertEquals(List.of("cq25-withdrawn", "cq27-clocks"), telling);
  }

  @Test
  void thePostThatWasLeftIsFormer() {
    assertEquals(
        List.of("true"),
        rows(
            "SELECT ?former { GRAPH <https://w3id.org/dixit/graph/accepted> { ?post dx:isFormer"
                + " ?former } ?post dx:positionTitle 'chief executive' ; dx:holder/rdfs:label"
                + " 'Nadia Ferrand' }"));
  }

  @Test
  void allTellOneDeal() {
    List<String> rows = rows("SELECT DISTINCT ?c { ?d dx:canonicalDeal ?c . ?c a dx:Acquisition }");
    assertEquals(1, rows.size(), rows::toString);
    assertEquals(
        List.of("5"),
        rows("SELECT (COUNT(*) AS ?n) { ?d dx:canonicalDeal ?c . ?c a dx:Acquisition }"));
  }

  @Test
  void theDealAndItsPriceAreDisputedAndNotAccepted() {
    assertEquals(
        List.of(),
        rows(
            "SELECT ?p ?o { GRAPH <https://w3id.org/dixit/graph/accepted> { ?d ?p ?o } ?d a"
                + " dx:Acquisition ; dx:hasParticipant/rdfs:label 'Velquor' }"));
    assertEquals(
        List.of("Denial", "ValueConflict"),
        rows(
            "SELECT DISTINCT ?kind { ?x a ?type ; dx:disputes/rdf:subject/a dx:Acquisition BIND"
                + " (STRAFTER(STR(?type), '#') AS ?kind) } ORDER BY ?kind"));
  }

  @Test
  void theCopyCountsWithTheWire() {
    assertEquals(
        List.of("Chipwatch Daily,Ostrel"),
        rows(
            "SELECT ?one ?two { ?a dx:sharesWordingWith ?b ; schema:publisher ?one . ?b"
                + " schema:publisher ?two FILTER (?one < ?two) }"));
    assertEquals(
        List.of("3"),
        rows("SELECT ?n { ?x dx:supports ?p ; dx:sourceCount ?n . ?p rdf:predicate dx:isMadeBy }"),
        "Ostrel with its copy, the Courier with its correction, the Gazette");
  }

  @Test
  void theCorrectionTakesBackItsPriceAndItsSource() {
    List<String> words =
        rows(
            "SELECT ?w { ?c prov:wasInvalidatedBy ?x . ?m dx:expresses ?c ; nif:anchorOf ?w }"
                + " ORDER BY ?w");
    assertEquals(2, words.size(), words::toString);
    assertTrue(words.get(0).contains("$2.4 billion"), words::toString);
    assertTrue(words.get(1).contains("completed"), words::toString);
  }

  @Test
  void everyGraphConforms() {
    Shapes shapes = new Shapes();
    GRAPHS.forEach((name, said) -> assertEquals(List.of(), shapes.validate(said), name));
  }

  private static List<String> rows(String sparql) {
    List<String> lines = new ArrayList<>(ask(sparql).lines().toList());
    lines.remove(0);
    return lines;
  }

  private static String ask(String sparql) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.query(sparql, Results.CSV, out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
