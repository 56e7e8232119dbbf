package dixit.text;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Arcs of a sentence, ready to be walked; words are indices into its tokens. Making one takes a
 * pass over the sentence, so make it once for each. Without a parse every word is alone.
 */
public final class DependencyTree {
  private final Sentence sentence;
  private final List<List<Integer>> children = new ArrayList<>();

  DependencyTree(Sentence sentence) {
    this.sentence = sentence;
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      children.add(new ArrayList<>(2));
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).head() >= 0) {
        children.get(tokens.get(i).head()).add(i);
      }
    }
  }

  /** The word that hangs from nothing, such as the main verb; -1 without a parse. */
  public int root() {
    for (int i = 0; i < children.size(); i++) {
      if (sentence.tokens().get(i).head() == Token.ROOT) {
        return i;
      }
    }
    return -1;
  }

  /** The words that depend directly on the word, in the order of the text. */
  public List<Integer> children(int word) {
    return List.copyOf(children.get(word));
  }

  /**
   * The words that depend directly on the word by one of the relations.
   *
   * @param relations such as "nsubj", which stands for "nsubj:pass" too, or "nsubj:pass" alone
   */
  public List<Integer> children(int word, String... relations) {
    return children.get(word).stream().filter(child -> has(child, relations)).toList();
  }

  /** Whether the arc above the word bears one of the relations, as for {@link #children}. */
  public boolean has(int word, String... relations) {
    String relation = sentence.tokens().get(word).relation();
    for (String wanted : relations) {
      if (relation.startsWith(wanted)
          && (relation.length() == wanted.length() || relation.charAt(wanted.length()) == ':')) {
        return true;
      }
    }
    return false;
  }

  /** The word and all that hangs from it, however deep, in the order of the text. */
  public List<Integer> subtree(int word) {
    List<Integer> found = new ArrayList<>(List.of(word));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(children.get(found.get(i)));
    }
    return found.stream().sorted().toList();
  }

  /** Place in the article from the first to the last word of the subtree. */
  public Span span(int word) {
    List<Integer> subtree = subtree(word);
    return new Span(
        sentence.tokens().get(subtree.get(0)).span().begin(),
        sentence.tokens().get(subtree.get(subtree.size() - 1)).span().end());
  }

  /** The word's head, its head and so on up to the root, nearest first. */
  public List<Integer> ancestors(int word) {
    List<Integer> ancestors = new ArrayList<>();
    for (int at = sentence.tokens().get(word).head(); at >= 0; ) {
      ancestors.add(at);
      at = sentence.tokens().get(at).head();
    }
    return ancestors;
  }

  /**
   * The words from one to another over the arcs: up to the nearest word above both, then down; both
   * ends included. Empty if no arcs join them.
   */
  public List<Integer> path(int from, int to) {
    List<Integer> up = new ArrayList<>(List.of(from));
    up.addAll(ancestors(from));
    List<Integer> down = new ArrayList<>(List.of(to));
    down.addAll(ancestors(to));
    boolean[] above = new boolean[children.size()];
    down.forEach(word -> above[word] = true);
    for (int i = 0; i < up.size(); i++) {
      if (above[up.get(i)]) {
        List<Integer> path = new ArrayList<>(up.subList(0, i + 1));
        for (int j = down.indexOf(up.get(i)) - 1; j >= 0; j--) {
          path.add(down.get(j));
        }
        return path;
      }
    }
    return List.of();
  }
}
