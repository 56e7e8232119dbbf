package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Mention;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text whose accents stand apart from their letters (Unicode's NFD) is read like any other. */
class DecomposedTextTest {
  private static final Path ARTICLE =
      Path.of("src/test/resources/articles/fr-nvidia-groq/article.txt");

  @Test
  void theBundledArticleHasTheSameNames() {
    Article article = new ArticleReader().read(ARTICLE, "fr", Article.Metadata.NONE).article();
    String decomposed = Normalizer.normalize(article.text(), Normalizer.Form.NFD);
    assertNotEquals(article.text(), decomposed);
    assertEquals(
        names(article), names(new Article("article", decomposed, "fr", article.metadata())));
  }

  @Test
  void namesWithAccentsKeepTheirPlaces() {
    String text =
        Normalizer.normalize(
            "La société Zéphyrine a racheté l'éditeur Énélia. Selon Zéphyrine, Énélia emploie"
                + " trente ingénieurs à Évry.\n",
            Normalizer.Form.NFD);
    Article article = new Article("a", text, "fr", Article.Metadata.NONE);
    assertEquals(
        List.of("Company [Zéphyrine] Zéphyrine Zéphyrine", "Company [Énélia] Énélia Énélia"),
        names(article));
  }

  private static List<String> names(Article article) {
    Extraction extraction = Dixit.forLanguage("fr").extract(article);
    List<String> names = new ArrayList<>();
    extraction
        .entities()
        .forEach(
            (entity, mentions) -> {
              if (!entity.names().isEmpty()) {
                names.add(line(article, entity, mentions));
              }
            });
    return names;
  }

  private static String line(Article article, Entity entity, List<Mention> mentions) {
    StringBuilder line = new StringBuilder(entity.getClass().getSimpleName());
    line.append(' ').append(entity.names());
    for (Mention mention : mentions) {
      String quote = mention.span().in(article.text());
      line.append(' ').append(Normalizer.normalize(quote, Normalizer.Form.NFC));
    }
    return line.toString();
  }
}
