package dixit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.InputException;
import dixit.rdf.AcceptedView;
import dixit.rdf.Ontology;
import dixit.rdf.Rules;
import dixit.rdf.SortedTurtle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeGraphTest {
  private static final Path ANSWERS = Path.of("src/test/resources/answers");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
  private static final KnowledgeGraph EXAMPLES = KnowledgeGraph.of(examples());

  static Stream<Question> questions() {
    return Question.all().stream();
  }

  /** Every question, asked of all examples together, against the rows that a person checked. */
  @ParameterizedTest
  @MethodSource("questions")
  void answers(Question question) throws IOException {
    String rows = ask(EXAMPLES, question.sparql(), Results.CSV).replace("\r\n", "\n");
    Path file = ANSWERS.resolve(question.name() + ".csv");
    if (UPDATE) {
      Files.createDirectories(ANSWERS);
      Files.writeString(file, rows);
    }
    assertEquals(Files.readString(file), rows);
    Path corpus = Path.of("src/test/resources/corpus/answers", question.name() + ".csv");
    assertTrue(
        rows.lines().count() > 1 || Files.readAllLines(corpus).size() > 1,
        "no answer on any example, nor on the corpus");
  }

  /** The order in which triples came decides nothing. */
  @ParameterizedTest
  @MethodSource("questions")
  void answersAreInOrder(Question question) {
    Random random = new Random(7);
    List<Model> shuffled = new ArrayList<>();
    for (Model example : examples()) {
      List<Statement> statements = new ArrayList<>(example.listStatements().toList());
      Collections.shuffle(statements, random);
      shuffled.add(ModelFactory.createDefaultModel().add(statements));
    }
    Collections.shuffle(shuffled, random);
    assertEquals(
        ask(EXAMPLES, question.sparql(), Results.CSV),
        ask(KnowledgeGraph.of(shuffled), question.sparql(), Results.CSV));
  }

  @Test
  void questionsAreListedWithTheirWords() {
    List<Question> all = Question.all();
    assertTrue(all.size() >= 14);
    all.forEach(question -> assertTrue(question.text().endsWith("?"), question::toString));
    all.forEach(question -> assertTrue(question.in("fr").endsWith("\u202f?"), question::toString));
    assertEquals("cq01-deals", Question.named("cq01").name());
    assertEquals("cq01-deals", Question.named("deals").name());
    assertEquals("cq01-deals", Question.named("cq01-deals").name());
    assertThrows(InputException.class, () -> Question.named("cq"));
    assertThrows(InputException.class, () -> Question.named(""));
    assertThrows(InputException.class, () -> Question.named("../rules/denial"));
  }

  static Stream<String> checks() {
    return Ontology.files("checks").stream();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void checksFindNothing(String check) {
    String found = ask(EXAMPLES, Ontology.text("checks/" + check), Results.CSV);
    assertEquals(1, found.lines().count(), found);
  }

  /** Each check finds the fault that it is there for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels.rq                  | ontology | dx:New a <urn:Class> ; rdfs:label 'new'@en",
        "same-label.rq              | ontology | dx:New rdfs:label 'licence agreement'@en",
        "unknown-term.rq            | default  | <urn:x> dx:hasBuyer <urn:y>",
        "blank-node.rq              | default  | <urn:x> dx:hasParticipant []",
        "accepted-without-claim.rq  | accepted | <urn:x> dx:hasAcquirer <urn:y>",
        "accepted-though-denied.rq  | accepted | <deal/6d655eca3e0031cd/1> dx:hasStatus dx:Agreed",
        "no-example.rq              | nothing  | <urn:x> a <urn:y>"
      })
  void checksFindFaults(String check, String where, String fault) {
    KnowledgeGraph graph = KnowledgeGraph.of(where.equals("nothing") ? List.of() : examples());
    String prefixes =
        "@base <https://w3id.org/dixit/id/> ."
            + "@prefix dx: <https://w3id.org/dixit/ontology#> ."
            + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .";
    Model model =
        switch (where) {
          case "ontology" -> graph.dataset().getNamedModel(Rules.ONTOLOGY_GRAPH);
          case "accepted" -> graph.dataset().getNamedModel(KnowledgeGraph.ACCEPTED);
          default -> graph.dataset().getDefaultModel();
        };
    model.read(new StringReader(prefixes + fault + " ."), null, "TURTLE");
    String found = ask(graph, Ontology.text("checks/" + check), Results.CSV);
    assertTrue(found.lines().count() > 1, found);
  }

  @Test
  void everyCheckHasAFault() {
    assertEquals(7, checks().count(), "add a line to checksFindFaults");
  }

  @Test
  void readsFilesAndDerivesAnew(@TempDir Path folder) throws IOException {
    Model said = Ontology.model("examples/acquisition.ttl");
    Path article = write(folder.resolve("a.ttl"), said);
    Path accepted = write(folder.resolve("a.accepted.ttl"), AcceptedView.of(said));
    String count =
        "SELECT (COUNT(*) AS ?n) { GRAPH <" + KnowledgeGraph.ACCEPTED + "> { ?s ?p ?o } }";
    for (List<Path> files :
        List.of(List.of(article), List.of(article, accepted), List.of(accepted))) {
      assertEquals("n\r\n7\r\n", ask(KnowledgeGraph.ofFiles(files), count, Results.CSV));
    }
    Model denying = Ontology.model("examples/denial.ttl");
    Path stale = write(folder.resolve("b.accepted.ttl"), AcceptedView.of(said).add(denying));
    assertEquals(
        "n\r\n7\r\n", ask(KnowledgeGraph.ofFiles(List.of(article, stale)), count, Results.CSV));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SELECT", "hello", "INSERT DATA { <a:b> <a:b> <a:b> }"})
  void whatIsNoQueryIsRefused(String sparql) {
    InputException refusal =
        assertThrows(InputException.class, () -> ask(EXAMPLES, sparql, Results.TABLE));
    assertEquals(1, String.valueOf(refusal.getMessage()).lines().count());
  }

  @Test
  void whatIsNoGraphIsRefused(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("x.ttl"), "<a> <b> .");
    assertThrows(InputException.class, () -> KnowledgeGraph.ofFiles(List.of(broken)));
    assertThrows(InputException.class, () -> KnowledgeGraph.ofFiles(List.of(folder)));
    assertThrows(
        InputException.class, () -> KnowledgeGraph.ofFiles(List.of(folder.resolve("none.ttl"))));
    Path unknown = Files.writeString(folder.resolve("x.unknown"), "?");
    assertThrows(InputException.class, () -> KnowledgeGraph.ofFiles(List.of(unknown)));
  }

  @ParameterizedTest
  @EnumSource(Results.class)
  void everyFormOfAnswer(Results results) {
    String rows = ask(EXAMPLES, "SELECT ?x { VALUES ?x { 'é' } }", results);
    assertTrue(rows.contains("é"), rows);
    String yes = ask(EXAMPLES, "ASK {}", results);
    assertTrue(yes.matches("(?s).*(yes|true).*"), yes);
    String graph = ask(EXAMPLES, "CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 1", results);
    assertTrue(graph.startsWith("@prefix"), graph);
  }

  @Test
  void tableIsForPeople() {
    assertEquals(
        """
        a               b
        -               -
        company/tamrin  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                        bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        dx:Deal
        2 answers
        """,
        ask(
            EXAMPLES,
            """
            SELECT ?a ?b {
              VALUES (?a ?b) {
                (<https://w3id.org/dixit/id/company/tamrin>
                  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\nbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')
                (<https://w3id.org/dixit/ontology#Deal> UNDEF)
              }
            }
            """,
            Results.TABLE));
  }

  private static List<Model> examples() {
    return Ontology.files("examples").stream()
        .map(file -> Ontology.model("examples/" + file))
        .toList();
  }

  private static Path write(Path file, Model model) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      SortedTurtle.write(model, out);
    }
    return file;
  }

  private static String ask(KnowledgeGraph graph, String sparql, Results results) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.query(sparql, results, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
