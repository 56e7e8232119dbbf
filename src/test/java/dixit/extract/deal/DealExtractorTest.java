package dixit.extract.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.extract.Statement;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.CoreferenceResolver;
import dixit.extract.reference.References;
import dixit.model.Article;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Deal;
import dixit.model.DealStatus;
import dixit.model.Entity;
import dixit.model.Literal;
import dixit.model.Mention;
import dixit.model.Money;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.model.Property;
import dixit.model.Proposition;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.model.UndisclosedAmount;
import dixit.text.Annotator;
import dixit.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented sentences with the deals they tell, in the files under src/test/resources/deals. */
class DealExtractorTest {
  private static final Path FOLDER = Path.of("src/test/resources/deals");

  static Stream<Arguments> french() throws IOException {
    return sentences("fr");
  }

  static Stream<Arguments> english() throws IOException {
    return sentences("en");
  }

  @ParameterizedTest
  @MethodSource("french")
  void readsFrench(String text, Set<String> deals, List<Entity> entities) {
    assertEquals(deals, read("fr", text, entities));
  }

  @ParameterizedTest
  @MethodSource("english")
  void readsEnglish(String text, Set<String> deals, List<Entity> entities) {
    assertEquals(deals, read("en", text, entities));
  }

  /**
   * To teach a verb, add it to its section: whatever stands in "buy-verbs" or "takeover-verbs" is
   * read, and nothing else has to change.
   */
  @ParameterizedTest
  @CsvSource({"fr,va", "en,will"})
  void aVerbIsLearntByAnEditOfData(String language, String future) {
    Lexicon lexicon = Lexicon.of(language).topic("deals");
    List<Entity> entities = List.of(company("Tavrel"), company("Nimbra"));
    List<String> unread = new ArrayList<>();
    for (String section : List.of("buy-verbs", "takeover-verbs")) {
      for (String verb : lexicon.words(section)) {
        String text = "Tavrel " + future + " " + verb.replaceFirst("^se (?=[aeio])", "s'");
        boolean elided = verb.endsWith("'") || verb.endsWith(" du");
        String whole = text.contains(" … ") ? text.replace("…", "Nimbra") + "." : text + " Nimbra.";
        if (!elided && read(language, whole, entities).size() != 1) {
          unread.add(verb);
        }
      }
    }
    assertEquals(List.of(), unread);
  }

  private static Company company(String name) {
    return new Company(slug(name), name, List.of(name));
  }

  static Set<String> read(String language, String text, List<Entity> entities) {
    return read(language, text, entities, Article.Metadata.NONE);
  }

  static Set<String> read(
      String language, String text, List<Entity> entities, Article.Metadata metadata) {
    Article article = new Article("a", text, language, metadata);
    Document document = Annotator.forLanguage(language).annotate(article);
    Map<Entity, List<Mention>> mentions = new LinkedHashMap<>();
    for (Entity entity : entities) {
      int at = text.indexOf(entity.name());
      while (at >= 0) {
        Mention mention = new Mention(new Span(at, at + entity.name().length()), 1);
        mentions.computeIfAbsent(entity, e -> new ArrayList<>()).add(mention);
        at = text.indexOf(entity.name(), at + 1);
      }
    }
    References references =
        new CoreferenceResolver(Lexicon.of(language)).resolve(document, mentions);
    Set<String> deals = new TreeSet<>();
    for (DealExtractor.Found found :
        new DealExtractor(Lexicon.of(language).topic("deals"))
            .extract(document, references, List.of())) {
      deals.add(describe(found));
    }
    return deals;
  }

  private static String describe(DealExtractor.Found found) {
    Set<String> said = new TreeSet<>();
    for (Statement statement : found.statements()) {
      if (statement.stance() == Stance.DENIES) {
        said.add("denied");
      }
      for (Proposition proposition : statement.propositions()) {
        said.add(describe(proposition));
      }
    }
    return found.deal().type() + " " + String.join(" ", said);
  }

  private static String describe(Proposition proposition) {
    String property =
        proposition.predicate().name().toLowerCase(Locale.ROOT).replaceFirst("has_", "");
    if (proposition.object() instanceof Entity entity) {
      return property.replace('_', '-') + "=" + entity.slug();
    } else if (proposition.object() instanceof Money money) {
      return "price="
          + money.amount().map(a -> a.toPlainString()).orElse(money.min() + ".." + money.max())
          + "_"
          + money.currency();
    } else if (proposition.object() instanceof UndisclosedAmount) {
      return "price=undisclosed";
    } else if (proposition.object() instanceof Deal deal) {
      return "part-of=" + deal.type();
    } else if (proposition.object() instanceof DealStatus status) {
      return "status=" + status;
    }
    String value = ((Literal) proposition.object()).lexical();
    return (proposition.predicate() == Property.STAKE_PERCENT
            ? "stake"
            : property.replace('_', '-'))
        + "="
        + value;
  }

  static Stream<Arguments> sentences(String file) throws IOException {
    List<Entity> entities = new ArrayList<>();
    Map<String, Set<String>> expected = new LinkedHashMap<>();
    String text = "";
    for (String line : Files.readAllLines(FOLDER.resolve(file + ".txt"))) {
      if (line.startsWith("company ")) {
        for (String name : line.substring(8).split(" ")) {
          entities.add(new Company(slug(name), name, List.of(name)));
        }
      } else if (line.startsWith("person ")) {
        for (String name : line.substring(7).split(", ")) {
          entities.add(new Person(slug(name), name, List.of(name)));
        }
      } else if (line.startsWith("organization ")) {
        for (String name : line.substring(13).split(", ")) {
          entities.add(new Organization(slug(name), name, List.of(name)));
        }
      } else if (line.startsWith("chip ")) {
        String name = line.substring(5);
        entities.add(new Chip(slug(name), name, List.of(name)));
      } else if (line.startsWith("= ")) {
        expected.get(text).add(normalise(line.substring(2)));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        text = line;
        expected.put(text, new TreeSet<>());
      }
    }
    return expected.entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue(), List.copyOf(entities)));
  }

  private static String normalise(String deal) {
    String[] words = deal.replaceAll("(price=\\S+) ", "$1_").split(" ");
    Set<String> said = new TreeSet<>(List.of(words).subList(1, words.length));
    return words[0] + " " + String.join(" ", said);
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
