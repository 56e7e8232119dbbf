package dixit.extract;

import dixit.extract.SentenceCoverage.Reason;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
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
import java.util.ArrayList;
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
  private final List<Phrases<String>> triggers = new ArrayList<>();

  public Coverage(Lexicon lexicon) {
    for (String section : lexicon.words("trigger-sections")) {
      triggers.add(Phrases.of(lexicon, section));
    }
    // Each line of the frames begins with the section that holds the frame's words.
    lexicon.words("deal-frames").stream()
        .map(line -> line.split("\\s+")[0])
        .distinct()
        .forEach(section -> triggers.add(Phrases.of(lexicon, section)));
  }

  /**
   * Every sentence of the page, in order.
   *
   * @param page all that was annotated
   * @param news what of it was read
   */
  public List<SentenceCoverage> of(
      Document page, Document news, References references, Extraction extraction) {
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
      Optional<Reason> reason =
          gave
              ? Optional.empty()
              : Optional.of(reason(sentences.get(i), named, !read.get(i).isEmpty()));
      lines.add(
          new SentenceCoverage(
              sentences.get(i).span(),
              List.copyOf(named),
              List.copyOf(positions.get(i)),
              makers,
              List.copyOf(deals.get(i)),
              List.copyOf(claims.get(i)),
              reason));
    }
    return lines;
  }

  private Reason reason(Sentence sentence, Set<Entity> entities, boolean read) {
    int size = sentence.tokens().size();
    if (!read) {
      return Reason.FURNITURE;
    } else if (entities.isEmpty()) {
      return Reason.NO_NAME;
    } else if (triggers.stream().noneMatch(t -> t.within(sentence.tokens(), 0, size))) {
      return Reason.NO_TRIGGER;
    }
    boolean asks = sentence.tokens().get(size - 1).text().equals("?");
    return asks ? Reason.QUESTION : Reason.UNRESOLVED;
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
