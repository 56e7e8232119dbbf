package dixit.extract.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.article.ArticleReader;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.CoreferenceResolver;
import dixit.extract.reference.References;
import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Person;
import dixit.model.Span;
import dixit.text.Annotator;
import dixit.text.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts with the claims that they hold, in {@code claims/*.txt}: a text, then a line for each claim
 * with claimant | cue | content | stance | certainty. The names are given, so that nothing here
 * depends on finding names.
 */
class ClaimExtractorTest {
  private static final List<Entity> CAST =
      List.of(
          new Company("velquor", "Velquor", List.of("Velquor")),
          new Company("tamrin", "Tamrin", List.of("Tamrin")),
          new Company("courrier", "Courrier du Nord", List.of("Courrier du Nord")),
          new Company("herald", "Northern Herald", List.of("Northern Herald")),
          new Person("mara-lindqvist", "Mara Lindqvist", List.of("Mara Lindqvist", "Lindqvist")),
          new Person("paul-ferrand", "Paul Ferrand", List.of("Paul Ferrand", "Ferrand")),
          new Person("anne-le-drovec", "Anne Le Drovec", List.of("Anne Le Drovec", "Le Drovec")));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> french() throws Exception {
    return cases("fr");
  }

  @TestFactory
  Stream<DynamicTest> english() throws Exception {
    return cases("en");
  }

  private Stream<DynamicTest> cases(String language) throws Exception {
    String all = Files.readString(Path.of("src/test/resources/claims/" + language + ".txt"));
    return Stream.of(all.split("\n\n+"))
        .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
        .filter(lines -> !lines.isEmpty())
        .map(
            lines ->
                DynamicTest.dynamicTest(
                    lines.get(0),
                    () ->
                        assertEquals(
                            lines.stream().skip(1).collect(Collectors.joining("\n")),
                            String.join("\n", claims(language, lines.get(0))))));
  }

  private List<String> claims(String language, String line) throws Exception {
    Path file = folder.resolve("article.txt");
    Files.writeString(file, line.replace("¶", "\n\n"));
    Article article = new ArticleReader().read(file, language, Article.Metadata.NONE).article();
    Document document = Annotator.forLanguage(language).annotate(article);
    String text = article.text();
    References references =
        new CoreferenceResolver(Lexicon.of(language)).resolve(document, entities(text));
    return new ClaimExtractor(Lexicon.of(language).topic("claims"))
        .extract(document, references).claims().stream().map(claim -> show(claim, text)).toList();
  }

  private static Map<Entity, List<Mention>> entities(String text) {
    Map<Entity, List<Mention>> entities = new LinkedHashMap<>();
    for (Entity entity : CAST) {
      List<Mention> mentions = new ArrayList<>();
      int from = 0;
      while (from < text.length()) {
        Span next = null;
        for (String name : entity.names()) {
          int at = text.indexOf(name, from);
          if (at >= 0 && (next == null || at < next.begin())) {
            next = new Span(at, at + name.length());
          }
        }
        if (next == null) {
          break;
        }
        mentions.add(new Mention(next, 1));
        from = next.end();
      }
      if (!mentions.isEmpty()) {
        entities.put(entity, mentions);
      }
    }
    return entities;
  }

  private static String show(Claim claim, String text) {
    String content =
        claim.content().stream()
            .map(mention -> mention.span().in(text))
            .collect(Collectors.joining(" + "));
    String relay = claim.relayedBy().map(agent -> " via " + agent.name()).orElse("");
    return claim.claimant().name()
        + relay
        + " | "
        + claim.cue().map(cue -> cue.in(text)).orElse("-")
        + " | "
        + content
        + " | "
        + claim.stance()
        + " | "
        + claim.certainty();
  }
}
