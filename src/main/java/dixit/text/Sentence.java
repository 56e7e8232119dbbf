package dixit.text;

import dixit.model.Span;
import java.util.List;

/**
 * A sentence of an article.
 *
 * @param span its exact place, without the white space around it
 * @param paragraph number of its paragraph, from 0; blank lines do not count
 * @param tokens its tokens in order, at least one
 */
public record Sentence(Span span, int paragraph, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Its dependency arcs, ready to be walked; make it once and keep it. */
  public DependencyTree tree() {
    return new DependencyTree(this);
  }
}
