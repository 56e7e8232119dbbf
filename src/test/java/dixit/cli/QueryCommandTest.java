package dixit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.store.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest {
  /** What the file holds is all that is asked: no address is looked at, not to fail either. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/x> { ?a ?b ?c } }",
        "ASK { FILTER NOT EXISTS { { SELECT ?a { SERVICE SILENT <http://localhost:1/x> { ?a ?b ?c } } } } }"
      })
  void noOtherServerIsAsked(String query) {
    CommandRun run = CommandRun.of("query", "-e", query);
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().contains("SERVICE asks another server"), run.err());
    assertEquals(1, run.err().lines().count());
  }

  private static final String COMPANIES =
      "SELECT ?name WHERE { ?x a dx:Company ; rdfs:label ?name } ORDER BY ?name";

  @TempDir private Path folder;

  @Test
  void aloneItListsTheQuestions() {
    CommandRun run = CommandRun.of("query");
    assertEquals(0, run.code());
    assertEquals(Question.all().size(), run.out().lines().count());
    assertTrue(run.out().lines().allMatch(line -> line.endsWith("?")), run.out());
  }

  @Test
  void everyQuestionIsAnsweredFromTheCommittedOutput() {
    for (Question question : Question.all()) {
      CommandRun run = CommandRun.of("query", question.name());
      assertEquals(0, run.code(), question.name() + ": " + run.err());
    }
  }

  @Test
  void theQuestionMayFollowTheGraphs() {
    CommandRun first = CommandRun.of("query", "deals", "--graph", "output/article.ttl");
    CommandRun last = CommandRun.of("query", "--graph", "output/article.ttl", "deals");
    assertEquals(0, last.code(), last.err());
    assertEquals(first.out(), last.out());
    assertEquals(2, CommandRun.of("query", "--graph", "output/article.ttl").code());
  }

  @Test
  void answersSparqlWithoutPrefixes() {
    CommandRun run = CommandRun.of("query", "-e", COMPANIES, "--results", "csv");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("name\r\n") && run.out().contains("\r\nNvidia\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "CSV", "tsv", "json", "xml"})
  void writesEveryFormat(String format) {
    CommandRun run = CommandRun.of("query", "-e", COMPANIES, "--results", format);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Nvidia"), run.out());
  }

  @Test
  void answersAFileFromTheGraphsThatAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.rq"), COMPANIES);
    String graph = "src/test/resources/articles/en-velquor-tamrin/expected.ttl";
    CommandRun run = CommandRun.of("query", file.toString(), "--graph", graph);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Velquor") && !run.out().contains("Nvidia"), run.out());
  }

  @Test
  void answersYesOrNoAndMakesGraphs() {
    assertEquals("yes\n", CommandRun.of("query", "-e", "ASK { ?x a dx:Company }").out());
    String graph = "CONSTRUCT { ?x a dx:Agent } WHERE { ?x a dx:Company }";
    assertTrue(CommandRun.of("query", "-e", graph).out().contains("dx:Agent"));
  }

  @Test
  void unusableQuestionsAreThree() throws IOException {
    assertRefused("no question 'weather'", "query", "weather");
    assertRefused("not a SPARQL query", "query", "-e", "SELEC ?x");
    assertRefused("cannot be read", "query", "none.rq");
    assertRefused("no such file", "query", "cq01", "--graph", "none.ttl");
    Path text = Files.writeString(folder.resolve("a.ttl"), "this is no Turtle");
    assertRefused("not RDF", "query", "cq01", "--graph", text.toString());
    Path other = Files.writeString(folder.resolve("a.docx"), "");
    assertRefused("no RDF syntax", "query", "cq01", "--graph", other.toString());
    assertEquals(2, CommandRun.of("query", "cq01", "-e", COMPANIES).code());
  }

  private static void assertRefused(String expected, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(3, run.code(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(expected), run.err());
  }
}
