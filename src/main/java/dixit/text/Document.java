package dixit.text;

import dixit.model.Article;
import java.util.List;

/**
 * An article with its sentences in order.
 *
 * @param names what the name model found, in order of offset; none where there is no model
 */
public record Document(Article article, List<Sentence> sentences, List<NameSpan> names) {
  public Document {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
  }
}
