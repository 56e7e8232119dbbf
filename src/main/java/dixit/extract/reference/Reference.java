package dixit.extract.reference;

import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Span;
import java.util.List;

/**
 * Words of a sentence that stand for an entity.
 *
 * @param sentence index of the sentence in its document
 * @param begin index of the first token in the sentence
 * @param end index after the last token
 */
public record Reference(
    Entity entity, Kind kind, Mention mention, int sentence, int begin, int end) {
  /** How the words refer. */
  public enum Kind {
    /** A proper name, "Groq". */
    NAME,
    /** A noun phrase, "l'entreprise", "the chipmaker". */
    NOMINAL,
    /** A pronoun or possessive, "elle", "its". */
    PRONOUN
  }

  public Span span() {
    return mention.span();
  }

  /** Whether one of them is a proper name over a token. */
  static boolean isNamed(List<Reference> references, int token) {
    for (Reference reference : references) {
      if (reference.kind() == Kind.NAME && reference.covers(token)) {
        return true;
      }
    }
    return false;
  }

  public boolean covers(int token) {
    return begin <= token && token < end;
  }
}
