package dixit.export;

import dixit.model.Certainty;
import dixit.model.DealStatus;
import dixit.rdf.Vocabulary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;

/** What facts say, and who says so, in words for people. */
final class Values {
  /** As far as a deal has come, then by value. */
  static final Comparator<Fact> BY_STATUS =
      Comparator.comparing(
              (Fact fact) -> status(fact).map(DealStatus::ordinal).orElse(Integer.MAX_VALUE))
          .thenComparing(Values::of)
          .thenComparing(fact -> fact.object().toString());

  private Values() {}

  /** As "In talks", "about 3000000000 USD" or "2031-03-04". */
  static String of(Fact fact) {
    return of(fact.object());
  }

  private static String of(RDFNode value) {
    String text = PropertyGraph.text(Names.value(value));
    return value.toString().startsWith(Vocabulary.DX) ? Names.words(text) : text;
  }

  /** With how sure it is where that is not certain, as "In talks (possible)". */
  static String withCertainty(Fact fact) {
    return fact.certainty() == Certainty.CERTAIN
        ? of(fact)
        : of(fact) + " (" + of(fact.certainty()) + ")";
  }

  /** As "possible". */
  static String of(Certainty certainty) {
    return certainty.name().toLowerCase(Locale.ROOT);
  }

  /** As "Possible". */
  static String word(Enum<?> constant) {
    return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Of a proposition of a status. */
  static Optional<DealStatus> status(Fact fact) {
    return Arrays.stream(DealStatus.values())
        .filter(status -> Vocabulary.individual(status).equals(fact.object()))
        .findFirst();
  }

  /** As "Announced on". */
  static String property(String name) {
    String words = Names.words(name.startsWith("has") ? name.substring("has".length()) : name);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** As "2000000000 USD: Tamrin and Ostrel say so; Lumar denies it". */
  static String withVoices(Fact fact) {
    List<String> sides =
        Stream.of(
                side(fact.affirming(), "says so", "say so"),
                side(fact.denying(), "denies it", "deny it"))
            .filter(side -> !side.isEmpty())
            .toList();
    return withCertainty(fact) + (sides.isEmpty() ? "" : ": " + String.join("; ", sides));
  }

  private static String side(List<Resource> claims, String one, String several) {
    List<String> names = claimants(claims);
    if (names.size() < 2) {
      return names.isEmpty() ? "" : names.get(0) + " " + one;
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last) + " " + several;
  }

  /** Who makes the claims, each once. */
  static List<String> claimants(List<Resource> claims) {
    return claims.stream().map(Sources::claimant).distinct().sorted().toList();
  }
}
