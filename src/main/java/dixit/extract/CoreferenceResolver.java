package dixit.extract;

import dixit.model.Entity;
import dixit.model.Mention;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says which words stand for which entity: names, and what takes their place. */
public final class CoreferenceResolver {

  public References resolve(Document document, Map<Entity, List<Mention>> entities) {
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      int index = i;
      entities.forEach(
          (entity, mentions) ->
              mentions.stream()
                  .filter(mention -> sentence.span().contains(mention.span()))
                  .forEach(
                      mention -> references.add(name(sentence.tokens(), index, entity, mention))));
    }
    return new References(document.sentences().size(), references);
  }

  private static Reference name(List<Token> tokens, int index, Entity entity, Mention mention) {
    int begin = 0;
    while (begin + 1 < tokens.size() && tokens.get(begin).span().end() <= mention.span().begin()) {
      begin++;
    }
    int end = begin + 1;
    while (end < tokens.size() && tokens.get(end).span().begin() < mention.span().end()) {
      end++;
    }
    return new Reference(entity, Reference.Kind.NAME, mention, index, begin, end);
  }
}
