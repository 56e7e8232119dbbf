package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.model.Certainty;
import dixit.model.Claim;
import dixit.model.Company;
import dixit.model.Extraction;
import dixit.model.Form;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.rdf.QuoteVerifier.Misquote;
import dixit.rdf.QuoteVerifier.Verification;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteVerifierTest {
  /** Accents composed and not, an emoji and a flag, non-breaking spaces, all kinds of line ends. */
  private static final String TEXT =
      "L\u2019e\u0301te\u0301 🚀🇫🇷 de Velquor\u00A0: «\u202Ftrès bon\u202F».\r\nFin\n";

  private static Article article(String name, String text) {
    return new Article(name, text, "fr", Article.Metadata.NONE);
  }

  /** A graph that quotes the company and everything from the first character to the last. */
  private static Model graph(Article article) {
    Company velquor = new Company("velquor", "Velquor", List.of("Velquor"));
    int begin = article.text().indexOf("Velquor");
    Claim claim =
        new Claim(
            velquor,
            Stance.AFFIRMS,
            Certainty.CERTAIN,
            Form.DIRECT,
            List.of(new Mention(new Span(0, article.text().length()), 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    return new GraphWriter(new Iris())
        .write(
            new Extraction(
                article,
                Map.of(velquor, List.of(new Mention(new Span(begin, begin + 7), 1))),
                List.of(),
                List.of(),
                List.of(claim),
                Map.of()));
  }

  private static Verification verify(Model graph, Article... articles) {
    List<Verification> found = new QuoteVerifier(List.of(articles)).verify("a", graph);
    assertEquals(1, found.size());
    return found.get(0);
  }

  @Test
  void quotesThatStandHold() {
    Article article = article("elsewhere", TEXT);
    Verification verification = verify(graph(article), article);
    assertTrue(verification.holds(), verification::toString);
    assertEquals(2, verification.quotes());
    assertEquals(Optional.of("elsewhere"), verification.name());
  }

  /** Whatever one code point is exchanged for another, or left out, or put in, it is noticed. */
  @Test
  void everyAlteredCharacterIsNoticed() {
    Model graph = graph(article("a", TEXT));
    int[] points = TEXT.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      String before = new String(points, 0, i);
      String after = new String(points, i + 1, points.length - i - 1);
      String other = points[i] == 'x' ? "y" : "x";
      for (String text :
          List.of(
              before + other + after,
              before + after,
              before + Character.toString(points[i]) + other + after)) {
        Verification verification = verify(graph, article("a", text));
        assertFalse(verification.holds(), text);
        // Only what comes after the last quote leaves every quote in place.
        assertEquals(text.startsWith(TEXT), verification.misquotes().isEmpty(), text);
      }
    }
  }

  @Test
  void whatLooksTheSameIsNotTheSame() {
    Model graph = graph(article("a", TEXT));
    for (String text :
        List.of(
            Normalizer.normalize(TEXT, Normalizer.Form.NFC),
            Normalizer.normalize(TEXT, Normalizer.Form.NFKD),
            TEXT.replace("\r\n", "\n"),
            TEXT.replace('\u00A0', ' '),
            TEXT.replace('\u202F', '\u00A0'),
            TEXT.replace('\u2019', '\''),
            "\uFEFF" + TEXT)) {
      assertFalse(verify(graph, article("a", text)).holds(), text);
    }
  }

  @Test
  void aMisquoteShowsBoth() {
    Verification verification =
        verify(graph(article("a", TEXT)), article("a", TEXT.replace("Velquor", "Valquor")));
    int begin = TEXT.codePointCount(0, TEXT.indexOf("Velquor"));
    Misquote misquote = verification.misquotes().get(1);
    assertEquals(begin, misquote.begin());
    assertEquals(begin + 7, misquote.end());
    assertEquals("Velquor", misquote.quoted());
    assertEquals("Valquor", misquote.found());
  }

  @Test
  void anOffsetThatIsMovedIsNoticed() {
    Article article = article("a", TEXT);
    for (String end : List.of("3", "99999", "-1", "x", "99999999999999")) {
      Model graph = graph(article);
      graph
          .listSubjectsWithProperty(Vocabulary.ANCHOR_OF, "Velquor")
          .next()
          .removeAll(Vocabulary.END_INDEX)
          .addProperty(Vocabulary.END_INDEX, end);
      assertEquals(1, verify(graph, article).misquotes().size(), end);
    }
  }

  @Test
  void aTextThatIsMissingDoesNotHold() {
    Verification verification = verify(graph(article("a", TEXT)), article("b", TEXT + "."));
    assertFalse(verification.holds());
    assertEquals(Optional.empty(), verification.name());
    assertTrue(
        new QuoteVerifier(List.of()).verify("a", ModelFactory.createDefaultModel()).isEmpty());
  }

  /** The file's encoding and byte-order mark do not count; whatever is decoded after them does. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8 with mark", "UTF-16LE", "UTF-16BE"})
  void offsetsCountAfterTheMark(String encoding, @TempDir Path folder) throws IOException {
    Charset charset = Charset.forName(encoding.replace(" with mark", ""));
    String mark = encoding.equals("UTF-8") ? "" : "\uFEFF";
    Path file = Files.write(folder.resolve("a.txt"), (mark + TEXT).getBytes(charset));
    Article read = new ArticleReader().read(file, "fr", Article.Metadata.NONE).article();
    assertTrue(verify(graph(article("a", TEXT)), read).holds(), encoding);
    assertEquals(TEXT, read.text());
  }
}
