package dixit.cli;

import dixit.model.Agent;
import dixit.model.Article;
import dixit.model.ArticleVoice;
import dixit.model.Certainty;
import dixit.model.Chip;
import dixit.model.Claim;
import dixit.model.Company;
import dixit.model.Deal;
import dixit.model.DealStatus;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Form;
import dixit.model.Literal;
import dixit.model.Mention;
import dixit.model.Money;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.model.Position;
import dixit.model.Property;
import dixit.model.Proposition;
import dixit.model.Stance;
import dixit.model.UndisclosedAmount;
import dixit.model.Value;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was found in an article, for a person at a terminal. */
final class Summary {
  private static final int LONGEST_QUOTE = 100;

  /** Roles of one deal that nobody can have together; the ontology says the same. */
  private static final Map<Property, Property> EXCLUSIVE =
      Map.of(
          Property.HAS_LICENSOR, Property.HAS_LICENSEE,
          Property.HAS_LICENSEE, Property.HAS_LICENSOR,
          Property.HAS_ACQUIRER, Property.HAS_TARGET,
          Property.HAS_TARGET, Property.HAS_ACQUIRER,
          Property.HAS_SUPPLIER, Property.HAS_CUSTOMER,
          Property.HAS_CUSTOMER, Property.HAS_SUPPLIER);

  private final Extraction extraction;
  private final Map<Value, Map<Property, Map<Value, List<Claim>>>> said = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Summary(Extraction extraction) {
    this.extraction = extraction;
    for (Claim claim : extraction.claims()) {
      for (Proposition proposition : claim.states()) {
        said.computeIfAbsent(proposition.subject(), key -> new LinkedHashMap<>())
            .computeIfAbsent(proposition.predicate(), key -> new LinkedHashMap<>())
            .computeIfAbsent(proposition.object(), key -> new ArrayList<>())
            .add(claim);
      }
    }
  }

  /** One line: how many of each. */
  static String line(Extraction extraction) {
    return String.format(
        Locale.ROOT,
        "%d entities, %d deals, %d claims",
        extraction.entities().size(),
        extraction.deals().size(),
        extraction.claims().size());
  }

  /** Names, posts, deals with what is said of them, and who claims what in which words. */
  static List<String> lines(Extraction extraction) {
    Summary summary = new Summary(extraction);
    summary.names("Companies", Company.class);
    summary.names("People", Person.class);
    summary.names("Organizations", Organization.class);
    summary.chips();
    summary.posts();
    summary.deals();
    summary.claims();
    if (summary.lines.isEmpty()) {
      summary.lines.add("No company, person, chip, deal or claim found.");
    }
    return summary.lines;
  }

  private void names(String title, Class<? extends Entity> kind) {
    String names =
        extraction.entities().keySet().stream()
            .filter(kind::isInstance)
            .map(Entity::name)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "%-14s %s", title, names));
    }
  }

  private void chips() {
    String chips =
        extraction.entities().keySet().stream()
            .filter(Chip.class::isInstance)
            .map(chip -> chip.name() + makers(chip))
            .collect(Collectors.joining(", "));
    if (!chips.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "%-14s %s", "Chips", chips));
    }
  }

  private String makers(Entity chip) {
    Map<Value, List<Claim>> makers = saidOf(chip).getOrDefault(Property.IS_MADE_BY, Map.of());
    return makers.isEmpty()
        ? ""
        : makers.keySet().stream().map(this::words).collect(Collectors.joining(", ", " (", ")"));
  }

  private void posts() {
    if (!extraction.positions().isEmpty()) {
      lines.add("Posts");
    }
    for (Position post : extraction.positions()) {
      boolean former =
          saidOf(post)
              .getOrDefault(Property.IS_FORMER, Map.of())
              .containsKey(new Literal("true", Literal.Datatype.BOOLEAN));
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s: %s, %s%s",
              post.holder().name(),
              post.title(),
              post.organization().name(),
              former ? " (formerly)" : ""));
    }
  }

  private void deals() {
    if (!extraction.deals().isEmpty()) {
      lines.add("Deals");
    }
    for (Deal deal : extraction.deals()) {
      String trigger =
          deal.mentions().stream()
              .findFirst()
              .map(mention -> " \"" + quote(mention) + "\"")
              .orElse("");
      lines.add("  " + deal.number() + " " + lowerCase(deal.type()) + trigger);
      saidOf(deal)
          .forEach(
              (property, values) ->
                  values.forEach(
                      (value, claims) ->
                          lines.add(
                              String.format(
                                  Locale.ROOT,
                                  "      %-16s %s%s",
                                  lowerCase(property).replaceFirst("^(has|is) ", ""),
                                  words(value),
                                  who(claims) + conflict(deal, property, value)))));
    }
  }

  private String conflict(Deal deal, Property property, Value value) {
    Property other = EXCLUSIVE.get(property);
    boolean both = other != null && saidOf(deal).getOrDefault(other, Map.of()).containsKey(value);
    return both ? "  [contradicts " + lowerCase(other).replaceFirst("^has ", "") + "]" : "";
  }

  private void claims() {
    List<Claim> attributed =
        extraction.claims().stream().filter(claim -> claim.form() != Form.OWN_VOICE).toList();
    if (!attributed.isEmpty()) {
      lines.add("Claims");
    }
    for (Claim claim : attributed) {
      String words =
          claim.content().stream().map(this::quote).collect(Collectors.joining("\" … \""));
      lines.add(
          "  "
              + claim.claimant().name()
              + " "
              + verb(claim.stance())
              + hedge(claim)
              + (words.isEmpty() ? "" : ": \"" + words + "\""));
    }
  }

  /**
   * All who stand behind a value, the article first; nothing where that is the article alone,
   * without doubt.
   */
  private static String who(List<Claim> claims) {
    List<String> sources =
        claims.stream()
            .sorted(Comparator.comparing(claim -> claim.claimant() != ArticleVoice.INSTANCE))
            .map(Summary::source)
            .distinct()
            .toList();
    return sources.equals(List.of("the article says"))
        ? ""
        : sources.stream().collect(Collectors.joining("; ", "  [", "]"));
  }

  private static String source(Claim claim) {
    String name =
        claim.claimant() == ArticleVoice.INSTANCE ? "the article" : claim.claimant().name();
    return name + " " + verb(claim.stance()) + hedge(claim);
  }

  private static String verb(Stance stance) {
    return switch (stance) {
      case AFFIRMS -> "says";
      case DENIES -> "denies";
      case DECLINES_TO_COMMENT -> "declines to comment";
      case ASKS -> "asks";
    };
  }

  private static String hedge(Claim claim) {
    return claim.certainty() == Certainty.CERTAIN ? "" : ", " + lowerCase(claim.certainty());
  }

  private Map<Property, Map<Value, List<Claim>>> saidOf(Value subject) {
    return said.getOrDefault(subject, Map.of());
  }

  private String words(Value value) {
    if (value instanceof Agent agent) {
      return agent == ArticleVoice.INSTANCE ? "the article" : agent.name();
    } else if (value instanceof Entity entity) {
      return entity.name();
    } else if (value instanceof Money money) {
      return words(money);
    } else if (value instanceof UndisclosedAmount) {
      return "an undisclosed sum";
    } else if (value instanceof DealStatus status) {
      return lowerCase(status);
    } else if (value instanceof Deal deal) {
      return "deal " + deal.number();
    } else if (value instanceof Position post) {
      return post.title();
    }
    return ((Literal) value).lexical();
  }

  private static String words(Money money) {
    Optional<BigDecimal> amount = money.amount();
    String sum =
        amount
            .map(Summary::grouped)
            .orElseGet(
                () ->
                    money.min().map(Summary::grouped).orElse("")
                        + " to "
                        + money.max().map(Summary::grouped).orElse(""));
    return (money.approximate() ? "about " : "") + sum + " " + money.currency();
  }

  private static String grouped(BigDecimal amount) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount);
  }

  private String quote(Mention mention) {
    Article article = extraction.article();
    String words = mention.span().in(article.text()).replaceAll("\\s+", " ");
    if (words.codePointCount(0, words.length()) <= LONGEST_QUOTE) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)).strip() + "…";
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
