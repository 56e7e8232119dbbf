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
import dixit.text.Token;
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
  /** Before an entry that counts only where it is denied. */
  private static final String NEGATED = "NOT ";

  private static final Set<String> VERBAL = Set.of("VERB", "AUX", "ADJ");

  private final List<Phrases<String>> triggers = new ArrayList<>();

  /** Those that count only where they are verbs: "leads", not "a lead". */
  private final List<Phrases<String>> verbs = new ArrayList<>();

  public Coverage(Lexicon lexicon) {
    lexicon.words("trigger-sections").forEach(s -> triggers.add(entries(lexicon, s)));
    lexicon.words("trigger-verbs").forEach(s -> verbs.add(entries(lexicon, s)));
    // Each line of the frames begins with the section that holds the frame's words.
    lexicon.words("deal-frames").stream()
        .map(line -> line.split("\\s+")[0])
        .distinct()
        .forEach(section -> triggers.add(Phrases.of(lexicon, section)));
  }

  /** The phrases of a section, without what its lines say of them after a colon. */
  private static Phrases<String> entries(Lexicon lexicon, String section) {
    Phrases<String> phrases = new Phrases<>();
    for (String line : lexicon.words(section)) {
      String phrase = line.split(":")[0].strip();
      if (!phrase.startsWith(NEGATED)) {
        phrases.add(phrase, phrase);
      }
    }
    return phrases;
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
              : Optional.of(reason(sentences.get(i), named, places, !read.get(i).isEmpty()));
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

  private Reason reason(
      Sentence sentence, Set<Entity> entities, Map<Entity, List<Span>> places, boolean read) {
    if (!read) {
      return Reason.FURNITURE;
    } else if (entities.isEmpty()) {
      return Reason.NO_NAME;
    }
    List<Span> names = entities.stream().flatMap(entity -> places.get(entity).stream()).toList();
    if (!hasTrigger(sentence.tokens(), names)) {
      return Reason.NO_TRIGGER;
    }
    return asks(sentence.tokens()) ? Reason.QUESTION : Reason.UNRESOLVED;
  }

  /** Whether a word outside the names tells of a post, chip, deal or claim. */
  private boolean hasTrigger(List<Token> tokens, List<Span> names) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int at = i;
      if (names.stream().anyMatch(name -> name.overlaps(token.span()))) {
        continue;
      }
      if (triggers.stream().anyMatch(t -> t.at(tokens, at).isPresent())
          || VERBAL.contains(token.pos())
              && verbs.stream().anyMatch(t -> t.at(tokens, at).isPresent())) {
        return true;
      }
    }
    return false;
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
