package dixit.extract.claim;

import dixit.extract.claim.NounPhrases.Range;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Agent;
import java.util.List;
import java.util.Optional;

/** Finds the references to agents among the words of a phrase. */
final class Referents {
  private final Lexicon lexicon;
  private final References references;

  Referents(Lexicon lexicon, References references) {
    this.lexicon = lexicon;
    this.references = references;
  }

  /** Those that lie within the range. */
  List<Reference> in(Words words, Range range) {
    return references.in(words.index()).stream()
        .filter(r -> r.entity() instanceof Agent)
        .filter(r -> r.begin() >= range.begin() && r.end() <= range.end())
        .toList();
  }

  /** The one that says whom the head of a phrase means. */
  Optional<Reference> best(Words words, Range head) {
    // The widest nominal or name; "the Intel veteran" is a nominal around a name.
    List<Reference> within = in(words, head);
    Optional<Reference> nominal =
        within.stream()
            .filter(r -> r.kind() == Reference.Kind.NOMINAL)
            .filter(r -> !words.is(r.end(), "'s") || !isModifier(words, r, head))
            .findFirst();
    if (nominal.isPresent()) {
      return nominal;
    }
    Optional<Reference> name =
        within.stream()
            .filter(r -> r.kind() == Reference.Kind.NAME)
            .filter(r -> !isModifier(words, r, head))
            .reduce((a, b) -> b);
    if (name.isPresent()) {
      return name;
    }
    return within.stream()
        .filter(r -> r.kind() == Reference.Kind.PRONOUN && r.end() - r.begin() == 1)
        .filter(r -> head.end() - head.begin() == 1)
        .findFirst();
  }

  /** "Velt news agency": what a name is of an outlet. */
  private boolean isKindOfOutlet(Words words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!lexicon.has("outlet-kinds", words.lemma(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Nvidia investors", "Intel's rivals": the name only tells them apart. */
  private boolean isModifier(Words words, Reference name, Range head) {
    int next = name.end();
    if (next >= head.end()) {
      return false;
    }
    boolean noun =
        words.pos(next).equals("NOUN")
            && !isKindOfOutlet(words, next, head.end())
            && !lexicon.has("times", words.lower(next))
            && !lexicon.has("legal-forms", words.text(next));
    return words.is(next, "'s") || words.is(next, "'") || noun;
  }
}
