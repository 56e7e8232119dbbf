package dixit.extract.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In articles of Tuesday, 4 March 2031. */
class SayingDaysTest {
  private static final List<Entity> CAST =
      List.of(
          new Company("velquor", "Velquor", List.of("Velquor")),
          new Company("tamrin", "Tamrin", List.of("Tamrin")),
          new Person("mara-lindqvist", "Mara Lindqvist", List.of("Mara Lindqvist")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-03 | Velquor said on Monday that it had bought Tamrin.",
        "2031-03-04 | Velquor said on Tuesday that it had bought Tamrin.",
        "2031-03-04 | Velquor said last Tuesday that it had bought Tamrin.",
        "2031-03-03 | Mara Lindqvist told reporters on 3 March that Velquor would buy Tamrin.",
        "2030-12-30 | Mara Lindqvist told reporters in Oslo on December 30 that Velquor would buy.",
        "2031-02-28 | Velquor said in a statement on Friday that it had bought Tamrin.",
        "2031-03-03 | “The price is fair,” Mara Lindqvist said on Monday.",
        "2031-03-03 | The price is fair, Mara Lindqvist told reporters late on Monday.",
        "2031-03-03 | On Monday, Velquor said that it had bought Tamrin.",
        "2031-03-03 | Velquor on Monday said that it had bought Tamrin.",
        "'' | Velquor said that it had bought Tamrin on Monday.",
        "'' | Velquor said it would close the purchase of Tamrin on 3 March.",
        "'' | “Tamrin bought us on Monday,” Mara Lindqvist said.",
        "'' | Velquor said ahead of talks on Monday that it had bought Tamrin.",
        "'' | Velquor, founded on 3 March 2020, said that it had bought Tamrin.",
        "'' | Velquor said in March that it had bought Tamrin.",
        "'' | Velquor said after Monday's talks that it had bought Tamrin.",
        "'' | Velquor said that it had bought Tamrin.",
      })
  void english(String expected, String text) {
    assertEquals(expected, days("en", text, Optional.of("2031-03-04")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-03 | Velquor a déclaré lundi que Tamrin était à vendre.",
        "2031-02-27 | Velquor a annoncé jeudi que Tamrin était à vendre.",
        "2031-03-04 | Velquor a déclaré mardi que Tamrin était à vendre.",
        "2031-03-03 | Mara Lindqvist a déclaré à la presse le 3 mars que Tamrin était à vendre.",
        "2031-02-28 | Velquor a indiqué dans un communiqué vendredi que Tamrin était à vendre.",
        "2031-03-03 | Lundi, Velquor a déclaré que Tamrin était à vendre.",
        "2031-03-03 | Velquor a déclaré lundi à Paris que Tamrin était à vendre.",
        "2031-03-03 | « Le prix est juste », a déclaré Mara Lindqvist lundi.",
        "2031-03-03 | Velquor a déclaré, lundi, que Tamrin était à vendre.",
        "'' | Velquor a déclaré que Tamrin serait vendu lundi.",
        "'' | Velquor a déclaré avant la réunion de lundi que Tamrin était à vendre.",
        "'' | « Tamrin nous a achetés lundi », a déclaré Mara Lindqvist.",
        "'' | Velquor a déclaré en mars que Tamrin était à vendre.",
      })
  void french(String expected, String text) {
    assertEquals(expected, days("fr", text, Optional.of("2031-03-04")));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Velquor said on Monday that it had bought Tamrin.",
    "en, Velquor said on 3 March that it had bought Tamrin.",
    "fr, Velquor a déclaré lundi que Tamrin était à vendre."
  })
  void anArticleWithoutDateDatesNothing(String language, String text) {
    assertEquals("", days(language, text, Optional.empty()));
  }

  private static String days(String language, String text, Optional<String> published) {
    Article.Metadata metadata =
        new Article.Metadata(Optional.empty(), published, Optional.empty(), Optional.empty());
    Document document =
        Annotator.forLanguage(language).annotate(new Article("test", text, language, metadata));
    Map<Entity, List<Mention>> names = new LinkedHashMap<>();
    for (Entity entity : CAST) {
      int begin = text.indexOf(entity.name());
      if (begin >= 0) {
        Span span = new Span(begin, begin + entity.name().length());
        names.put(entity, List.of(new Mention(span, 1)));
      }
    }
    References references = new CoreferenceResolver(Lexicon.of(language)).resolve(document, names);
    List<Claim> claims =
        new ClaimExtractor(Lexicon.of(language).topic("claims"))
            .extract(document, references)
            .claims();
    assertEquals(1, claims.size(), text);
    return claims.stream()
        .flatMap(claim -> claim.date().stream())
        .map(LocalDate::toString)
        .collect(Collectors.joining(" "));
  }
}
