package dixit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.article.ArticleReader;
import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Stance;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled article, read. */
class DixitTest {
  private static Extraction extraction;

  @BeforeAll
  static void read() {
    Path file = Path.of("src/test/resources/articles/fr-nvidia-groq/article.txt");
    Article article = new ArticleReader().read(file, "fr", Article.Metadata.NONE).article();
    extraction = Dixit.forLanguage("fr").extract(article);
  }

  @Test
  void typesItsNames() {
    List<String> entities =
        extraction.entities().keySet().stream().map(DixitTest::kindAndSlug).toList();
    assertTrue(
        entities.containsAll(
            List.of(
                "Company nvidia",
                "Company groq",
                "Company google",
                "Person jonathan-ross",
                "Person sunny-madra",
                "Person emily-carter",
                "Chip gpu",
                "Chip lpu",
                "Chip tpu")),
        entities::toString);
  }

  @Test
  void findsWhoHoldsWhichPost() {
    List<String> posts =
        extraction.positions().stream()
            .map(p -> p.holder().slug() + " " + p.title() + " " + p.organization().slug())
            .toList();
    assertTrue(
        posts.containsAll(
            List.of(
                "jonathan-ross fondateur groq",
                "jonathan-ross PDG groq",
                "sunny-madra président groq")),
        posts::toString);
    assertTrue(posts.stream().noneMatch(post -> post.contains(" fonder ")), posts::toString);
  }

  @Test
  void keepsADenialWordForWord() {
    Claim denial =
        extraction.claims().stream()
            .filter(claim -> claim.stance() == Stance.DENIES)
            .findFirst()
            .orElseThrow();
    assertEquals("nvidia", denial.claimant().slug());
    assertEquals(
        "elle n'acquérait pas l'ensemble de l'entreprise",
        denial.content().get(0).span().in(extraction.article().text()));
  }

  private static String kindAndSlug(Entity entity) {
    return entity.getClass().getSimpleName() + " " + entity.slug();
  }
}
