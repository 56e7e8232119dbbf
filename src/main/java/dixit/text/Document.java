package dixit.text;

import dixit.model.Article;
import java.util.List;

/** An article with its sentences in order. */
public record Document(Article article, List<Sentence> sentences) {
  public Document {
    sentences = List.copyOf(sentences);
  }
}
