package dixit.extract;

import dixit.extract.SentenceCoverage.Reason;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Claim;
import dixit.model.Deal;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Form;
import dixit.model.Mention;
import dixit.model.Position;
import dixit.model.Property;
import dixit.model.Proposition;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells of each sentence what was read from it, and why where nothing was. */
public final class Coverage {
  private Coverage() {}

  /**
   * Every sentence of the page, in order.
   *
   * @param page all that was annotated
   * @param news what of it was read
   * @param misses triggers with what they lack, as if nothing came of any
   */
  public static List<SentenceCoverage> of(
      Document page,
      Document news,
      References references,
      Extraction extraction,
      List<Miss> misses) {
    List<Sentence> sentences = page.sentences();
    List<Set<Sentence>> read =
        bySentence(sentences, news.sentences().stream(), sentence -> Stream.of(sentence.span()));
    Map<Entity, List<Span>> places = new LinkedHashMap<>();
    for (Reference reference : references.all()) {
      places.computeIfAbsent(reference.entity(), e -> new ArrayList<>()).add(reference.span());
    }
    List<Set<Entity>> entities =
        bySentence(sentences, places.keySet().stream(), entity -> places.get(entity).stream());
    List<Set<Position>> positions =
        bySentence(sentences, extraction.positions().stream(), p -> spans(p.mentions()));
    List<Set<Deal>> deals =
        bySentence(sentences, extraction.deals().stream(), d -> spans(d.mentions()));
    List<Set<Claim>> claims =
        bySentence(
            sentences,
            extraction.claims().stream().filter(claim -> claim.form() != Form.OWN_VOICE),
            claim -> Stream.concat(spans(claim.content()), claim.cue().stream()));
    List<Set<Claim>> making =
        bySentence(
            sentences,
            extraction.claims().stream().filter(claim -> !makers(claim).isEmpty()),
            claim -> spans(claim.content()));
    List<Set<Miss>> missed =
        bySentence(sentences, misses.stream(), miss -> Stream.of(miss.words()));
    List<SentenceCoverage> lines = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Set<Entity> named = entities.get(i);
      List<Proposition> makers =
          making.get(i).stream()
              .flatMap(claim -> makers(claim).stream())
              .filter(maker -> maker.subject() instanceof Entity chip && named.contains(chip))
              .distinct()
              .toList();
      boolean gave =
          !(positions.get(i).isEmpty()
              && makers.isEmpty()
              && deals.get(i).isEmpty()
              && claims.get(i).isEmpty());
      List<Miss> triggers = gave ? List.of() : List.copyOf(missed.get(i));
      Optional<Reason> reason =
          gave
              ? Optional.empty()
              : read.get(i).isEmpty()
                  ? Optional.of(Reason.FURNITURE)
                  : Optional.of(reason(sentences.get(i), named, triggers));
      lines.add(
          new SentenceCoverage(
              sentences.get(i).span(),
              List.copyOf(named),
              List.copyOf(positions.get(i)),
              makers,
              List.copyOf(deals.get(i)),
              List.copyOf(claims.get(i)),
              reason,
              triggers,
              named.isEmpty() && !gave ? unknown(sentences.get(i).tokens()) : List.of()));
    }
    return lines;
  }

  private static Reason reason(Sentence sentence, Set<Entity> entities, List<Miss> misses) {
    if (entities.isEmpty()) {
      return Reason.NO_NAME;
    } else if (asks(sentence.tokens())) {
      return Reason.QUESTION;
    }
    return misses.stream()
        .map(miss -> Reason.valueOf(miss.cause().name()))
        .min(Comparator.naturalOrder())
        .orElse(Reason.NO_TRIGGER);
  }

  /** Words behind the first that are written like names. */
  private static List<Span> unknown(List<Token> tokens) {
    List<Span> unknown = new ArrayList<>();
    boolean open = false;
    for (Token token : tokens.subList(Math.min(1, tokens.size()), tokens.size())) {
      boolean name = token.pos().equals("PROPN") && !token.text().matches("\\P{Lu}.*|\\p{Lu}{1,3}");
      if (name && open) {
        unknown.set(unknown.size() - 1, unknown.get(unknown.size() - 1).cover(token.span()));
      } else if (name) {
        unknown.add(token.span());
      }
      open = name;
    }
    return unknown;
  }

  /** Whether the last mark is a question mark, within a closing quotation mark or not. */
  private static boolean asks(List<Token> tokens) {
    int size = tokens.size();
    return tokens.subList(Math.max(0, size - 2), size).stream().anyMatch(t -> t.text().equals("?"));
  }

  private static List<Proposition> makers(Claim claim) {
    return claim.states().stream().filter(p -> p.predicate() == Property.IS_MADE_BY).toList();
  }

  /** Things in the sentences that their places touch, in their own order. */
  private static <T> List<Set<T>> bySentence(
      List<Sentence> sentences, Stream<T> things, Function<T, Stream<Span>> places) {
    List<Set<T>> lists = new ArrayList<>();
    sentences.forEach(sentence -> lists.add(new LinkedHashSet<>()));
    things.forEach(
        thing ->
            places
                .apply(thing)
                .flatMap(place -> bySentence(sentences, place).stream())
                .forEach(i -> lists.get(i).add(thing)));
    return lists;
  }

  /** The indices of the sentences that a place touches; sentences are in order. */
  private static List<Integer> bySentence(List<Sentence> sentences, Span place) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).span().end() <= place.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Integer> indices = new ArrayList<>();
    for (int i = low; i < sentences.size() && sentences.get(i).span().overlaps(place); i++) {
      indices.add(i);
    }
    return indices;
  }

  private static Stream<Span> spans(List<Mention> mentions) {
    return mentions.stream().map(Mention::span);
  }
}
