package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;

/** Finds the posts among words with capitals that stand together, to cut names from them. */
final class PostsInNames {
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  PostsInNames(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** The end of a post written with capitals ("Executive Vice President") that begins here. */
  int end(List<Token> tokens, int index, int begin, int end) {
    int post = index;
    int head = index;
    while (post < end) {
      String word = tokens.get(post).text();
      if (lexicon.has("post-words", word)) {
        head = post + 1;
      } else if (!lexicon.has("post-modifiers", word)) {
        break;
      }
      post++;
    }
    post = head;
    boolean surname =
        post == index + 1
            && post == end
            && (index > begin && gazetteer.has(Topic.FIRST_NAME, tokens.get(index - 1).text())
                || isAfterParticle(tokens, index, begin));
    return surname ? index : post;
  }

  /** "Bruno Le Maire", "M. Le Maire": a surname of an article with a capital and a trade. */
  private boolean isAfterParticle(List<Token> tokens, int index, int begin) {
    if (index < 2 || index == begin) {
      return false;
    }
    String particle = tokens.get(index - 1).text();
    String before = tokens.get(index - 2).text();
    return WordShape.isCapitalised(particle)
        && lexicon.has("name-particles", particle.toLowerCase(Locale.ROOT))
        && (index - 2 >= begin && gazetteer.has(Topic.FIRST_NAME, before.split("-")[0])
            || lexicon.has("titles", before));
  }
}
