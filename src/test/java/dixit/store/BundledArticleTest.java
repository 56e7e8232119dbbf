package dixit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled article says, as the questions answer it from the committed graph. */
class BundledArticleTest {
  private static final KnowledgeGraph ARTICLE =
      KnowledgeGraph.ofFiles(List.of(Path.of("output/article.ttl")));

  /** The licence is told both ways by the article itself; neither telling wins. */
  @Test
  void theDirectionOfTheLicenceIsOpen() {
    assertEquals(
        List.of(
            "Licensee | Groq | no | the article",
            "Licensee | Nvidia | no | the article",
            "Licensor | Groq | no | the article",
            "Licensor | Nvidia | no | the article"),
        answers("directions", "role", "participant", "accepted", "claimant"));
    assertEquals(List.of(), acceptedOf("hasLicensor", "hasLicensee"));
    for (QuerySolution row : rows("directions")) {
      String words = text(row, "words");
      assertTrue(words.contains("licence"), words);
    }
  }

  /** The one price is what a broadcaster reports with reserve, and nobody may take it as so. */
  @Test
  void thePriceIsWhatCnbcReports() {
    assertEquals(
        List.of("Acquisition | 20000000000 | USD | no | CNBC | Affirms | Possible"),
        answers(
            "prices", "kind", "price", "currency", "accepted", "claimant", "stance", "certainty"));
    assertEquals(List.of(), acceptedOf("hasPrice", "hasAcquirer", "hasTarget", "hasSeller"));
    assertTrue(text(rows("prices").get(0), "words").contains("20 milliards de dollars"));
  }

  @Test
  void nvidiaHiresRossAndMadraFromGroq() {
    assertEquals(
        List.of("Nvidia | Jonathan Ross | Groq", "Nvidia | Sunny Madra | Groq"),
        answers("hires", "employer", "hired", "from"));
    assertTrue(
        answers("hires", "hired", "claimant")
            .containsAll(List.of("Jonathan Ross | the article", "Sunny Madra | the article")));
    assertEquals(2, acceptedOf("hasHiredPerson").size());
    for (QuerySolution row : rows("hires")) {
      String words = text(row, "words");
      assertTrue(words.contains("embauch") || words.contains("faire venir"), words);
    }
  }

  @Test
  void eachChipHasItsMaker() {
    assertEquals(
        List.of("GPU | Nvidia", "LPU | Groq", "TPU | Google"), answers("makers", "chip", "maker"));
    for (QuerySolution row : rows("makers")) {
      assertTrue(text(row, "words").contains(text(row, "chip")), text(row, "words"));
    }
  }

  @Test
  void emilyCarterIsQuotedInHerWords() {
    List<String> words = answers("quotes", "claimant", "words");
    assertTrue(
        words.contains(
            "Emily Carter | L'avenir de l'IA dépend de notre capacité à innover au niveau du"
                + " matériel"),
        words::toString);
    assertTrue(
        words.stream()
            .anyMatch(said -> said.startsWith("Emily Carter | L'architecture LPU de Groq est une")),
        words::toString);
    assertTrue(
        answers("quotes", "claimant", "post").toString().contains("Stanford"), "who that is");
  }

  /** A claim in several pieces answers with the piece that says it, and so once. */
  @ParameterizedTest
  @ValueSource(strings = {"deals", "hires", "makers", "status", "reported"})
  void noAnswerRestsOnWordsThatDoNotSayIt(String question) {
    List<String> words = answers(question, "words");
    assertFalse(words.isEmpty());
    assertTrue(
        words.stream().noneMatch(said -> said.startsWith("L'avenir de l'IA dépend")),
        words::toString);
  }

  private static List<String> acceptedOf(String... properties) {
    return rows("accepted").stream()
        .filter(
            row -> Stream.of(properties).anyMatch(name -> text(row, "predicate").endsWith(name)))
        .map(row -> text(row, "predicate") + " " + text(row, "object"))
        .toList();
  }

  /** The different answers, in these columns alone, in order. */
  private static List<String> answers(String question, String... columns) {
    return List.copyOf(
        rows(question).stream()
            .map(
                row ->
                    Stream.of(columns)
                        .map(column -> text(row, column))
                        .collect(Collectors.joining(" | ")))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<QuerySolution> rows(String question) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ARTICLE.query(Question.named(question).sparql(), Results.JSON, out);
    ResultSet results = ResultSetFactory.fromJSON(new ByteArrayInputStream(out.toByteArray()));
    List<QuerySolution> rows = new ArrayList<>();
    results.forEachRemaining(rows::add);
    return rows;
  }

  private static String text(QuerySolution row, String column) {
    return row.get(column).isLiteral()
        ? row.getLiteral(column).getLexicalForm()
        : row.get(column).toString();
  }
}
