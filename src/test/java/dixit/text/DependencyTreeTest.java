package dixit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyTreeTest {
  /** "Le patron de Lumen a vendu hier ses puces", one character a word. */
  private static final int[] HEADS = {1, 5, 3, 1, 5, Token.ROOT, 5, 8, 5};

  private static final String[] RELATIONS = {
    "det", "nsubj", "case", "nmod", "aux:tense", "root", "advmod", "det", "obj"
  };

  private static DependencyTree tree(int[] heads) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      Span span = new Span(2 * i, 2 * i + 1);
      tokens.add(new Token(span, "x", "x", "X", heads[i], RELATIONS[i]));
    }
    return new Sentence(new Span(0, 2 * heads.length), 0, tokens).tree();
  }

  @Test
  void goesDown() {
    DependencyTree tree = tree(HEADS);
    assertEquals(5, tree.root());
    assertEquals(List.of(1, 4, 6, 8), tree.children(5));
    assertEquals(List.of(1, 8), tree.children(5, "nsubj", "obj"));
    assertEquals(List.of(0, 1, 2, 3), tree.subtree(1));
    assertEquals(new Span(0, 7), tree.span(1));
    assertEquals(List.of(7), tree.subtree(7));
  }

  @Test
  void goesUp() {
    DependencyTree tree = tree(HEADS);
    assertEquals(List.of(3, 1, 5), tree.ancestors(2));
    assertEquals(List.of(), tree.ancestors(5));
    assertEquals(List.of(3, 1, 5, 8), tree.path(3, 8));
    assertEquals(List.of(5, 8, 7), tree.path(5, 7));
    assertEquals(List.of(4), tree.path(4, 4));
  }

  @Test
  void takesTheLanguagesOwnRelationsForTheUniversal() {
    DependencyTree tree = tree(HEADS);
    assertTrue(tree.has(4, "aux"));
    assertTrue(tree.has(4, "obj", "aux:tense"));
    assertFalse(tree.has(4, "aux:pass"));
    assertFalse(tree.has(8, "ob"));
  }

  @Test
  void leavesWordsAloneWithoutParse() {
    int[] heads = {Token.UNPARSED, Token.UNPARSED};
    DependencyTree tree = tree(heads);
    assertEquals(-1, tree.root());
    assertEquals(List.of(1), tree.subtree(1));
    assertEquals(List.of(), tree.path(0, 1));
  }
}
