package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Person;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells the post of somebody who leaves it: "CEO X stepped down", "a remplacé le PDG X par Y". */
final class Departures {
  /** Furthest that a verb stands from the one who leaves, in tokens. */
  private static final int REACH = 4;

  private final Lexicon lexicon;
  private final Phrases<String> over;
  private final Phrases<String> handedOver;
  private final Phrases<String> posts;

  Departures(Lexicon lexicon) {
    this.lexicon = lexicon;
    over = Phrases.of(lexicon, "posts-over");
    handedOver = Phrases.of(lexicon, "posts-handed-over");
    posts = Phrases.of(lexicon, "posts");
  }

  /** Whether a post named beside its holder is over by the verb before or after the two. */
  boolean isOver(Passage passage, Post post, Person holder) {
    Optional<Reference> named = beside(passage, post, holder);
    return named.isPresent()
        && (isReplacement(passage, Math.min(post.begin(), named.get().begin()))
                && !isNotYet(passage, Math.min(post.begin(), named.get().begin()) - 1)
            || isDeparture(passage, Math.min(post.begin(), named.get().begin()))
            || isDepartureOf(passage, Math.max(post.end(), named.get().end()))
            || leaves(passage, Math.max(post.end(), named.get().end())));
  }

  /** Y of "replaced CEO X with Y". */
  List<Person> successors(Passage passage, Post post, Person holder) {
    Optional<Reference> named = beside(passage, post, holder);
    if (named.isEmpty() || !isReplacement(passage, post.begin())) {
      return List.of();
    }
    int link = Math.max(post.end(), named.get().end());
    link += passage.is(link, ",") ? 1 : 0;
    if (!lexicon.has("in-exchange", passage.text(link).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    int next = link + 1;
    while (next < link + REACH && passage.isPart(next, "DET", "ADJ", "NOUN")) {
      if (passage.beginning(next, Passage::isPerson).isPresent()) {
        break;
      }
      next++;
    }
    return passage.beginning(next, Passage::isPerson).map(r -> (Person) r.entity()).stream()
        .toList();
  }

  private static Optional<Reference> beside(Passage passage, Post post, Person holder) {
    return passage.references().stream()
        .filter(r -> r.entity().equals(holder))
        .filter(r -> isNear(r.begin(), post.end()) || isNear(post.begin(), r.end()))
        .findFirst();
  }

  private static boolean isNear(int begin, int end) {
    return begin >= end && begin <= end + 2;
  }

  /** "the resignation of CEO X", "le départ de son PDG, X". */
  private boolean isDeparture(Passage passage, int begin) {
    int i = begin - 1;
    while (i > begin - 4 && passage.isPart(i, "DET", "ADP", "PRON")) {
      i--;
    }
    return i < begin - 1 && i >= 0 && isOneOf("departures", passage.tokens().get(i));
  }

  /** "CEO X's resignation". */
  private boolean isDepartureOf(Passage passage, int end) {
    return passage.is(end, "'s")
        && end + 1 < passage.size()
        && isOneOf("departures", passage.tokens().get(end + 1));
  }

  private boolean isOneOf(String section, Token token) {
    return lexicon.has(section, token.lemma())
        || lexicon.has(section, token.text().toLowerCase(Locale.ROOT));
  }

  /** "replaced CEO X", "le remplacement du président X". */
  private boolean isReplacement(Passage passage, int begin) {
    int i = begin - 1;
    while (i > begin - 3 && passage.isPart(i, "DET", "ADP")) {
      i--;
    }
    boolean noun = i >= 0 && i < begin - 1 && isOneOf("replacements", passage.tokens().get(i));
    return noun
        || i >= 0 && passage.isPart(i, "VERB") && handedOver.at(passage.tokens(), i).isPresent();
  }

  private boolean leaves(Passage passage, int end) {
    int from = passage.is(end, ",") ? end + 1 : end;
    for (int i = from; i < Math.min(passage.size(), from + REACH); i++) {
      if (passage.isMark(i) || passage.isNamed(i)) {
        return false;
      }
      Optional<Phrases.Match<String>> match = over.at(passage.tokens(), i);
      if (match.isPresent()) {
        boolean elsewhere =
            passage
                .lastWithin(i, Math.min(passage.size(), i + REACH + 2), Passage::isEmployer)
                .isPresent();
        return !elsewhere
            && !isNotYet(passage, i)
            && !isFuture(passage, i)
            && !namesAnother(passage, match.get().end());
      }
      if (!passage.isPart(i, "AUX", "ADV", "PART")) {
        return false;
      }
    }
    return false;
  }

  /** "CEO X stepped down as chairman": it is another post that is over. */
  private boolean namesAnother(Passage passage, int end) {
    for (int i = end; i < Math.min(passage.size(), end + REACH); i++) {
      if (passage.isMark(i) || posts.at(passage.tokens(), i).isPresent()) {
        return !passage.isMark(i);
      }
    }
    return false;
  }

  private boolean isFuture(Passage passage, int verb) {
    String form = passage.text(verb).toLowerCase(Locale.ROOT);
    return lexicon.words("future-endings").stream().anyMatch(form::endsWith);
  }

  private boolean isNotYet(Passage passage, int verb) {
    for (int i = Math.max(0, verb - 3); i <= verb; i++) {
      if (lexicon.has("not-yet", passage.text(i).toLowerCase(Locale.ROOT))
          || lexicon.has("not-yet", passage.tokens().get(i).lemma())) {
        return true;
      }
    }
    return false;
  }
}
