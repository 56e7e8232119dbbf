package dixit.extract;

import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A mention of an entity at its place in a sentence.
 *
 * @param begin index of its first token
 * @param end index after its last token
 */
record Located(Entity entity, Mention mention, int begin, int end) {

  Span span() {
    return mention.span();
  }

  /** The mentions inside a sentence, in order. */
  static List<Located> in(Sentence sentence, Map<Entity, List<Mention>> entities) {
    List<Located> located = new ArrayList<>();
    entities.forEach(
        (entity, mentions) ->
            mentions.stream()
                .filter(mention -> sentence.span().contains(mention.span()))
                .forEach(mention -> located.add(locate(sentence.tokens(), entity, mention))));
    located.sort(Comparator.comparing(Located::span));
    return located;
  }

  private static Located locate(List<Token> tokens, Entity entity, Mention mention) {
    int begin = 0;
    while (begin + 1 < tokens.size() && tokens.get(begin).span().end() <= mention.span().begin()) {
      begin++;
    }
    int end = begin + 1;
    while (end < tokens.size() && tokens.get(end).span().begin() < mention.span().end()) {
      end++;
    }
    return new Located(entity, mention, begin, end);
  }
}
