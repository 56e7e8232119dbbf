package dixit.extract.position;

import dixit.extract.Miss;
import dixit.extract.Miss.Cause;
import dixit.extract.Miss.Kind;
import dixit.extract.Miss.Part;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Company;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of the words that can tell of a post whether its holder or its house is missing. */
public final class PostMisses {
  /** A house for posts that have none, to see whether a holder is missing, too. */
  private static final Company ANY = new Company("any", "any", List.of("any"));

  /** How far from a verb the house that it founds or leads may stand, in tokens. */
  private static final int REACH = 9;

  private static final Set<String> NO_VERB = Set.of("NOUN", "PROPN", "ADP", "DET", "ADJ", "NUM");

  private final PostFinder finder;
  private final PostHolders holders;
  private final Owners owners;
  private final Phrases<String> verbs = new Phrases<>();
  private final Phrases<String> others = new Phrases<>();
  private final Phrases<String> everyday;

  public PostMisses(Lexicon lexicon) {
    finder = new PostFinder(lexicon);
    holders = new PostHolders(lexicon);
    owners = new Owners(lexicon);
    everyday = Phrases.of(lexicon, "everyday-words");
    for (String section : List.of("founding-verbs", "leading-verbs")) {
      lexicon.words(section).forEach(verb -> verbs.add(verb, section));
    }
    for (String section :
        List.of("predecessors", "successors", "posts-handed-over", "post-nouns")) {
      lexicon.words(section).forEach(word -> others.add(word, section));
    }
  }

  /** Every such word as if nothing came of it, in reading order but for verbs after nouns. */
  public List<Miss> find(Document document, References references) {
    List<Miss> misses = new ArrayList<>();
    List<Company> companies = Passage.companies(references);
    for (int i = 0; i < document.sentences().size(); i++) {
      Passage passage =
          new Passage(
              document.sentences().get(i),
              references.in(i),
              companies,
              Optional.empty(),
              Optional.empty());
      for (Post post : finder.find(passage)) {
        Miss miss = miss(passage, post);
        if (miss.missing().size() < 2 || passage.isPart(post.head(), "NOUN", "PROPN")) {
          misses.add(miss);
        }
      }
      for (int t = 0; t < passage.size(); t++) {
        verb(passage, t).ifPresent(misses::add);
      }
    }
    return misses;
  }

  private Miss miss(Passage passage, Post post) {
    Token head = passage.tokens().get(post.head());
    Span words = post.titles().get(0).contains(head.span()) ? post.titles().get(0) : head.span();
    if (owners.isHypothesis(passage, post)) {
      return new Miss(words, Kind.POST, Optional.empty(), Cause.SUPPOSED, List.of());
    }
    List<Part> missing = new ArrayList<>();
    boolean housed = !owners.of(passage, post, 0, List.of()).isEmpty();
    Post anywhere =
        housed
            ? post
            : new Post(
                post.titles(),
                post.head(),
                post.begin(),
                post.end(),
                List.of(ANY),
                post.former(),
                post.plural());
    if (holders.assign(passage, List.of(anywhere)).isEmpty()) {
      missing.add(Part.HOLDER);
    }
    if (!housed || missing.isEmpty()) {
      missing.add(Part.ORGANIZATION);
    }
    return Miss.without(words, Kind.POST, missing);
  }

  private Optional<Miss> verb(Passage passage, int at) {
    Optional<Phrases.Match<String>> other = others.at(passage.tokens(), at);
    boolean taken = passage.isNamed(at);
    Optional<Phrases.Match<String>> match =
        NO_VERB.contains(passage.tokens().get(at).pos())
            ? Optional.empty()
            : verbs.at(passage.tokens(), at);
    if (taken || match.isEmpty() && other.isEmpty()) {
      return Optional.empty();
    }
    Phrases.Match<String> found = match.or(() -> other).orElseThrow();
    Span words =
        passage.tokens().get(at).span().cover(passage.tokens().get(found.end() - 1).span());
    List<Part> missing = new ArrayList<>();
    List<Reference> near =
        passage.references().stream()
            .filter(r -> r.begin() >= at - REACH && r.end() <= found.end() + REACH)
            .toList();
    if (near.stream().noneMatch(Passage::isPerson)) {
      missing.add(Part.HOLDER);
    }
    if (near.stream().noneMatch(Passage::isEmployer)) {
      missing.add(Part.ORGANIZATION);
    }
    boolean needsHolder = match.isEmpty() || everyday.at(passage.tokens(), at).isPresent();
    // Neither is near: the verb is of something else; both are: it is of another thing of them.
    if (missing.size() == 2
        || missing.isEmpty() && other.isEmpty()
        || needsHolder && missing.contains(Part.HOLDER)) {
      return Optional.empty();
    }
    return Optional.of(
        Miss.without(words, Kind.POST, missing.isEmpty() ? List.of(Part.ORGANIZATION) : missing));
  }
}
