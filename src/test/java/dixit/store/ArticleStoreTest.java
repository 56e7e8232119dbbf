package dixit.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.InputException;
import dixit.rdf.Ontology;
import dixit.rdf.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleStoreTest {
  private static final List<Model> ARTICLES =
      Ontology.files("examples").stream().map(file -> Ontology.model("examples/" + file)).toList();

  @TempDir private Path folder;

  private Path place(String name) {
    return folder.resolve(name);
  }

  private byte[] dump(String name) throws IOException {
    try (ArticleStore store = ArticleStore.open(place(name))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.dump(out);
      return out.toByteArray();
    }
  }

  private List<ArticleStore.Change> add(String name, Model... articles) {
    try (ArticleStore store = ArticleStore.openOrCreate(place(name))) {
      return store.add(List.of(articles));
    }
  }

  /** One at a time and in another order, or all at once: the same bytes. */
  @Test
  void unionOfGraphsMadeApartIsThatOfGraphsMadeTogether() throws IOException {
    add("together", ARTICLES.toArray(Model[]::new));
    List<Model> shuffled = new ArrayList<>(ARTICLES);
    Collections.shuffle(shuffled, new Random(5));
    try (ArticleStore store = ArticleStore.openOrCreate(place("apart"))) {
      for (Model article : shuffled) {
        store.add(List.of(article));
        if (shuffled.indexOf(article) % 4 == 0) {
          store.derive();
        }
      }
    }
    byte[] together = dump("together");
    assertArrayEquals(together, dump("apart"));
    String text = new String(together, StandardCharsets.UTF_8);
    assertTrue(text.contains("<" + KnowledgeGraph.CONTRADICTIONS + "> .\n"));
    assertTrue(text.contains("<" + KnowledgeGraph.ACCEPTED + "> .\n"));
    assertFalse(text.contains("_:"));
  }

  /** The examples share companies, people and the software. */
  @Test
  void aRemovedArticleLeavesNothing() throws IOException {
    List<Model> gone = ARTICLES.stream().filter(article -> article.size() % 2 == 0).toList();
    assertTrue(gone.size() > 5 && gone.size() < ARTICLES.size() - 5);
    add("never", ARTICLES.stream().filter(a -> !gone.contains(a)).toArray(Model[]::new));
    add("removed", ARTICLES.toArray(Model[]::new));
    try (ArticleStore store = ArticleStore.open(place("removed"))) {
      for (Model article : gone) {
        // With and without what follows from it.
        if (gone.indexOf(article) % 4 == 0) {
          store.derive();
        }
        assertTrue(store.remove(iri(article)));
        assertFalse(store.remove(iri(article)));
      }
    }
    assertArrayEquals(dump("never"), dump("removed"));
  }

  @Test
  void addingAgainChangesNothing() throws IOException {
    Model article = ARTICLES.get(0);
    assertEquals(List.of(ArticleStore.Change.ADDED), add("s", article));
    byte[] first = dump("s");
    assertEquals(List.of(ArticleStore.Change.UNCHANGED), add("s", article));
    assertArrayEquals(first, dump("s"));
  }

  @Test
  void anotherReadingOfATextTakesThePlaceOfTheFirst() throws IOException {
    Model article = ARTICLES.get(0);
    Model dated = Ontology.model("examples/" + Ontology.files("examples").get(0));
    dated.add(
        dated.createResource(iri(article)),
        dated.createProperty(Vocabulary.SCHEMA, "publisher"),
        "Ostrel");
    assertEquals(List.of(ArticleStore.Change.ADDED), add("s", dated));
    assertEquals(List.of(ArticleStore.Change.REPLACED), add("s", article));
    add("once", article);
    assertArrayEquals(dump("once"), dump("s"));
  }

  @Test
  void answersAsFilesDo() {
    KnowledgeGraph files = KnowledgeGraph.of(ARTICLES);
    add("s", ARTICLES.toArray(Model[]::new));
    try (ArticleStore store = ArticleStore.open(place("s"))) {
      KnowledgeGraph stored = KnowledgeGraph.ofStore(store);
      for (Question question : Question.all()) {
        assertEquals(ask(files, question.sparql()), ask(stored, question.sparql()));
      }
      for (String check : Ontology.files("checks")) {
        assertEquals(1, ask(stored, Ontology.text("checks/" + check)).lines().count(), check);
      }
    }
  }

  @Test
  void articlesAreFoundByNameAndHash() {
    add("s", ARTICLES.toArray(Model[]::new));
    try (ArticleStore store = ArticleStore.open(place("s"))) {
      assertEquals(
          ARTICLES.stream().map(ArticleStoreTest::iri).sorted().toList(), store.articles());
      String iri = store.articles().get(0);
      String hash = iri.substring(iri.lastIndexOf('/') + 1);
      assertEquals(iri, store.find(iri));
      assertEquals(iri, store.find(hash));
      assertEquals(iri, store.find(hash.substring(0, 6)));
      assertThrows(InputException.class, () -> store.find(hash.substring(0, 5)));
      assertThrows(InputException.class, () -> store.find("0000000000000000"));
      assertTrue(ARTICLES.stream().anyMatch(article -> article.isIsomorphicWith(store.graph(iri))));
    }
  }

  @Test
  void aNewerStoreIsRefusedAndKept() throws IOException {
    add("s", ARTICLES.get(0));
    Path manifest = place("s").resolve("dixit-store.txt");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("version 1", "version 2"));
    assertRefused("newer Dixit (store version 2", place("s"));
    Files.writeString(manifest, "anything");
    assertRefused("does not tell a version", place("s"));
    Files.writeString(manifest, text);
    assertTrue(dump("s").length > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.dat", "SPO.idn", "nodes-data.obj", "nodes.dat"})
  void aDamagedStoreIsRefused(String name) throws IOException {
    add("s", ARTICLES.toArray(Model[]::new));
    dump("s");
    Path file = place("s").resolve("tdb2/Data-0001").resolve(name);
    byte[] whole = Files.readAllBytes(file);
    try (RandomAccessFile table = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] noise = new byte[Math.min(whole.length, 1_000_000)];
      new Random(3).nextBytes(noise);
      table.write(noise);
    }
    assertThrows(InputException.class, () -> dump("s"));
    try (RandomAccessFile table = new RandomAccessFile(file.toFile(), "rw")) {
      table.setLength(24);
    }
    assertRefused("is shorter than it was", place("s"));
    Files.delete(file);
    assertRefused("is missing", place("s"));
    Files.write(file, whole);
    assertTrue(dump("s").length > 0, "what is mended is read again");
  }

  @Test
  void whatIsNoStoreIsRefused() throws IOException {
    assertRefused("no store there", place("none"));
    Path other = Files.createDirectories(place("other"));
    Path file = Files.writeString(other.resolve("letter.txt"), "Dear Ada");
    assertRefused("no store there", other);
    assertThrows(InputException.class, () -> ArticleStore.openOrCreate(other));
    assertThrows(InputException.class, () -> ArticleStore.openOrCreate(file));
    assertEquals("Dear Ada", Files.readString(file));
  }

  private static void assertRefused(String expected, Path store) {
    InputException refusal = assertThrows(InputException.class, () -> ArticleStore.open(store));
    assertTrue(String.valueOf(refusal.getMessage()).contains(expected), refusal::getMessage);
    assertEquals(1, String.valueOf(refusal.getMessage()).lines().count());
  }

  private static String iri(Model article) {
    return article
        .listSubjectsWithProperty(org.apache.jena.vocabulary.RDF.type, Vocabulary.ARTICLE)
        .next()
        .getURI();
  }

  private static String ask(KnowledgeGraph graph, String sparql) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.query(sparql, Results.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
