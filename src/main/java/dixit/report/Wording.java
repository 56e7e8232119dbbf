package dixit.report;

import dixit.rdf.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** What a graph's values are called in the language of a page. */
public final class Wording {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final Labels labels;
  private final Function<String, Optional<String>> names;

  /**
   * @param names of things, by identifier; none of what has no name of its own
   */
  public Wording(Labels labels, Function<String, Optional<String>> names) {
    this.labels = labels;
    this.names = names;
  }

  /** The name of a thing; who has none is the article itself. */
  String name(String iri) {
    return names.apply(iri).orElseGet(() -> labels.of("the-article"));
  }

  /** Words for a property, by its local name, as "hasAcquirer". */
  public String property(String localName) {
    return labels.of("property-" + localName);
  }

  /** "LicenseAgreement" gives the label of "type-license-agreement". */
  public String type(String localName) {
    return labels.of("type-" + Labels.hyphenated(localName));
  }

  /**
   * An entity's name, a sum, a date, a status, a share.
   *
   * @param subject local name of the class of what it is said of, as "Merger"; a status agrees with
   *     it
   */
  public String value(String property, RDFNode node, String subject) {
    if (node.isLiteral()) {
      return literal(property, node.asLiteral());
    }
    Resource resource = node.asResource();
    if (property.equals("hasStatus")) {
      return status(resource, subject);
    }
    if (resource.equals(Vocabulary.UNDISCLOSED_AMOUNT)) {
      return labels.of("undisclosed");
    }
    return resource.hasProperty(Vocabulary.CURRENCY)
        ? money(resource)
        : names.apply(resource.getURI()).orElseGet(resource::getURI);
  }

  private String status(Resource status, String subject) {
    return status(Labels.hyphenated(status.getLocalName()), subject);
  }

  /**
   * "in-talks" gives the label of "status-in-talks".
   *
   * @param subject as in {@link #value}
   */
  public String status(String key, String subject) {
    String[] forms = labels.of("status-" + key).split("/");
    List<String> feminine = List.of(labels.of("feminine-types").split(" "));
    boolean isFeminine = feminine.contains(Labels.hyphenated(subject));
    return isFeminine ? forms[forms.length - 1] : forms[0];
  }

  private String literal(String property, Literal literal) {
    String lexical = literal.getLexicalForm();
    if (lexical.equals("true") || lexical.equals("false")) {
      return labels.of(lexical);
    }
    return switch (property) {
      case "announcedOn", "closedOn" -> date(lexical);
      case "stakePercent" -> labels.of("percent", decimal(new BigDecimal(lexical)));
      default -> lexical;
    };
  }

  /** A date in words from ISO 8601, whole or of a month or a year alone. */
  public String date(String iso) {
    if (!iso.matches("-?\\d{4,}(-\\d\\d(-\\d\\d)?)?")) {
      return iso;
    }
    String[] parts = iso.split("-");
    if (parts.length < 2 || iso.startsWith("-")) {
      return iso;
    }
    String month = labels.of("month-" + Integer.parseInt(parts[1]));
    if (parts.length == 2) {
      return labels.of("month-year", month, parts[0]);
    }
    int day = Integer.parseInt(parts[2]);
    return labels.of(
        "day-month-year", day == 1 ? labels.of("first-of-month") : day, month, parts[0]);
  }

  private String money(Resource money) {
    String sum =
        money.hasProperty(Vocabulary.AMOUNT)
            ? sum(money, Vocabulary.AMOUNT)
            : labels.of(
                "range", sum(money, Vocabulary.MIN_AMOUNT), sum(money, Vocabulary.MAX_AMOUNT));
    String whole = sum + " " + money.getProperty(Vocabulary.CURRENCY).getString();
    return money.hasProperty(Vocabulary.IS_APPROXIMATE) ? labels.of("about-sum", whole) : whole;
  }

  private String sum(Resource money, Property bound) {
    if (!money.hasProperty(bound)) {
      return "…";
    }
    BigDecimal amount = new BigDecimal(money.getProperty(bound).getString());
    return amount.compareTo(BILLION) >= 0
        ? inWords("billion", amount, BILLION)
        : amount.compareTo(MILLION) >= 0 ? inWords("million", amount, MILLION) : decimal(amount);
  }

  /** 20 billion; one that would lose digits stays in figures. */
  private String inWords(String unit, BigDecimal amount, BigDecimal size) {
    BigDecimal count = amount.divide(size);
    if (count.stripTrailingZeros().scale() > 3) {
      return decimal(amount);
    }
    boolean one = count.compareTo(BigDecimal.valueOf(2)) < 0;
    return labels.of(unit + (one ? "-one" : "-many"), decimal(count));
  }

  /** Digits in groups of three, with no-break spaces. */
  private String decimal(BigDecimal number) {
    BigDecimal plain = number.setScale(Math.max(0, number.stripTrailingZeros().scale()));
    String whole = plain.setScale(0, RoundingMode.DOWN).abs().toPlainString();
    String grouped =
        new StringBuilder(whole).reverse().toString().replaceAll("(\\d{3})(?=\\d)", "$1\u202f");
    String fraction =
        plain.scale() == 0
            ? ""
            : labels.of("decimal-comma")
                + plain.abs().remainder(BigDecimal.ONE).toPlainString().substring(2);
    return (number.signum() < 0 ? "−" : "") + new StringBuilder(grouped).reverse() + fraction;
  }
}
