package dixit.extract;

import dixit.model.Certainty;
import dixit.model.Mention;
import dixit.model.Proposition;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.model.Value;
import java.util.List;

/**
 * Something that fits the ontology, said at a place of the text; who says it is decided later, by
 * Attribution.
 *
 * @param trigger the words that say it; whoever's claim they stand in says it
 * @param words what a claim of the article's own voice would quote, the clause or phrase
 * @param propositions what is said, at least one
 * @param about deals and entities it names
 * @param stance Affirms, Denies for a negated clause, Asks for a question
 * @param certainty how sure the clause sounds
 */
public record Statement(
    Span trigger,
    Mention words,
    List<Proposition> propositions,
    List<Value> about,
    Stance stance,
    Certainty certainty) {
  public Statement {
    propositions = List.copyOf(propositions);
    about = List.copyOf(about);
    if (propositions.isEmpty()) {
      throw new IllegalArgumentException("a statement states something");
    }
  }
}
