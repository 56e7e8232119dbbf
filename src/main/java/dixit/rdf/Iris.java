package dixit.rdf;

import dixit.model.Agent;
import dixit.model.Article;
import dixit.model.ArticleVoice;
import dixit.model.Claim;
import dixit.model.CodePoints;
import dixit.model.Deal;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Money;
import dixit.model.Position;
import dixit.model.Span;
import dixit.model.UnnamedSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mints identifiers from content alone: no clock, no counter across articles, no blank node. */
public final class Iris {
  public static final String DEFAULT_BASE = "https://w3id.org/dixit/id/";

  private static final int KEY_DIGITS = 16;

  private final String base;
  private volatile @Nullable Known last;

  public Iris() {
    this(DEFAULT_BASE);
  }

  /**
   * @param base what every identifier starts with, ending in "/" or "#"
   */
  public Iris(String base) {
    this.base = base;
  }

  String software() {
    return base + "software/dixit";
  }

  /** The article itself; also the name of the graph of all that is said in it. */
  public String article(Article article) {
    return base + "article/" + key(article);
  }

  /** An article known by its identifier, or by the hash of its text. */
  String version(String known) {
    return known.matches("[0-9a-f]+") ? base + "article/" + known.substring(0, KEY_DIGITS) : known;
  }

  String extraction(Article article) {
    return base + "extraction/" + key(article);
  }

  String entity(Article article, Entity entity) {
    if (entity instanceof ArticleVoice) {
      return base + "voice/" + key(article);
    }
    if (entity instanceof UnnamedSource) {
      return base + "source/" + key(article) + "/" + entity.slug();
    }
    return base + entity.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "/" + entity.slug();
  }

  String deal(Article article, Deal deal) {
    return base + "deal/" + key(article) + "/" + deal.number();
  }

  String position(Position position) {
    return base
        + "position/"
        + position.holder().slug()
        + "/"
        + position.organization().slug()
        + "/"
        + slug(position.title());
  }

  String amount(Money money) {
    String sum =
        money.amount().isPresent()
            ? plain(money.amount())
            : plain(money.min()) + "-" + plain(money.max());
    return base + "amount/" + money.currency() + "-" + (money.approximate() ? "about-" : "") + sum;
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
  }

  /** Named by the text of its three parts: who says the same meets at one node. */
  String proposition(String subject, String predicate, String object) {
    return base + "proposition/" + hash(subject + "\n" + predicate + "\n" + object);
  }

  String claim(Article article, Claim claim) {
    Agent claimant = claim.claimant();
    String words =
        claim.content().stream()
            .map(Mention::span)
            .map(span -> span.in(article.text()) + "@" + span.begin())
            .collect(Collectors.joining("\n"));
    String cue = claim.cue().map(span -> "@" + span.begin()).orElse("");
    return base
        + "claim/"
        + key(article)
        + "/"
        + hash(entity(article, claimant) + "\n" + words + cue + claim.stance() + claim.certainty());
  }

  String mention(Article article, String kind, Span span) {
    Span points = known(article).codePoints().of(span);
    return base
        + "mention/"
        + key(article)
        + "/"
        + kind
        + "-"
        + points.begin()
        + "-"
        + points.end();
  }

  /** Lower-case ASCII letters, digits and hyphens; a hash where nothing of that is left. */
  static String slug(String words) {
    String slug =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? hash(words) : slug;
  }

  private String key(Article article) {
    return known(article).key();
  }

  /** What takes the whole text to know, kept for the article that is being written. */
  private Known known(Article article) {
    Known known = last;
    if (known == null || known.article() != article) {
      String key = article.sha256().substring(0, KEY_DIGITS);
      known = new Known(article, key, new CodePoints(article.text()));
      last = known;
    }
    return known;
  }

  private record Known(Article article, String key, CodePoints codePoints) {}

  private static String hash(String content) {
    return sha256(content).substring(0, KEY_DIGITS);
  }

  /** Of the UTF-8 text, 64 lower-case hexadecimal digits. */
  public static String sha256(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
