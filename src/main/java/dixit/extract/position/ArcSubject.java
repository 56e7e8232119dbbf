package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.text.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Follows dependency arcs from a verb or a noun to whom it is said of: a subject, the subject of
 * what it is joined to, the name it stands beside.
 */
final class ArcSubject {
  private static final int HOPS = 8;

  private final Lexicon lexicon;

  ArcSubject(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whom a verb is said of: "X, a chemist who …", "X is the maker founded in …". */
  Optional<Reference> ofVerb(Passage passage, int verb, Predicate<Reference> kind) {
    int at = verb;
    for (int hop = 0; hop < HOPS && at >= 0; hop++) {
      int subject = child(passage, at, "nsubj");
      Token token = passage.tokens().get(at);
      if (subject >= 0) {
        Optional<Reference> named = passage.at(subject, kind);
        boolean relative = lexicon.has("relative-subjects", lower(passage, subject));
        return relative && token.head() >= 0 ? ofNoun(passage, token.head(), kind) : named;
      }
      if (token.relation().startsWith("acl")) {
        return token.head() < 0 ? Optional.empty() : ofNoun(passage, token.head(), kind);
      }
      if (!token.relation().matches("conj|xcomp|advcl")) {
        return Optional.empty();
      }
      at = token.head();
    }
    return Optional.empty();
  }

  /** Whom a noun is said of: "X is an engineer and the head of …", "X, a Dane, chairman of …". */
  Optional<Reference> ofNoun(Passage passage, int noun, Predicate<Reference> kind) {
    int at = noun;
    for (int hop = 0; hop < HOPS && at >= 0; hop++) {
      Optional<Reference> here = passage.at(at, kind);
      if (here.isPresent()) {
        return here;
      }
      int subject = child(passage, at, "nsubj");
      if (subject >= 0) {
        int copula = child(passage, at, "cop");
        return copula < 0 || isNegated(passage, copula)
            ? Optional.empty()
            : passage.at(subject, kind);
      }
      Token token = passage.tokens().get(at);
      if (!token.relation().startsWith("appos") && !token.relation().equals("conj")) {
        return Optional.empty();
      }
      at = token.head();
    }
    return Optional.empty();
  }

  /** The copula by which a noun or what it is joined to is said of somebody; -1 without one. */
  static int copula(Passage passage, int noun) {
    int at = noun;
    for (int hop = 0; hop < HOPS && at >= 0; hop++) {
      int copula = child(passage, at, "cop");
      if (copula >= 0) {
        return copula;
      }
      at = passage.tokens().get(at).head();
    }
    return -1;
  }

  private boolean isNegated(Passage passage, int verb) {
    return lexicon.has("negations", lower(passage, verb - 1))
        || lexicon.has("negations", lower(passage, verb + 1));
  }

  private static int child(Passage passage, int head, String relation) {
    for (int i = 0; i < passage.size(); i++) {
      Token token = passage.tokens().get(i);
      if (token.head() == head && token.relation().split(":")[0].equals(relation)) {
        return i;
      }
    }
    return -1;
  }

  private static String lower(Passage passage, int index) {
    return passage.text(index).toLowerCase(Locale.ROOT);
  }
}
