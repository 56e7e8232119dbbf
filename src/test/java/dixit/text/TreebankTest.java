package dixit.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreebankTest {
  static final Path FOLDER = Path.of("src/test/resources/treebank");

  private static List<Tree> trees() {
    return new Treebank(Tokenizer.forLanguage("fr")).read(FOLDER.resolve("own.conllu"));
  }

  @Test
  void makesOneTokenOfAContraction() {
    Tree tree = trees().get(0);
    assertEquals(List.of("Le", "patron", "du", "groupe", "rachète", "Orvane", "."), tree.words());
    assertArrayEquals(new int[] {1, 4, 3, 1, Token.ROOT, 4, 4}, tree.heads());
    assertEquals("case", tree.relations().get(2));
    assertEquals("ADP", tree.tags().get(2));
    assertEquals("VERB.Fin", tree.tags().get(4));
  }

  @Test
  void makesOneTokenOfWordsWithAHyphen() {
    Tree tree = trees().get(4);
    assertEquals(List.of("Elle", "vit", "à", "Port-Clair", "."), tree.words());
    assertArrayEquals(new int[] {1, Token.ROOT, 3, 1, 1}, tree.heads());
    assertEquals("obl:arg", tree.relations().get(3));
  }

  @Test
  void liftsCrossingArcs() {
    Tree crossing = trees().get(3);
    assertEquals(5, crossing.heads()[0]);
    assertEquals(3, crossing.projective().heads()[0], "to the head of the head");
    assertArrayEquals(trees().get(0).heads(), trees().get(0).projective().heads());
  }
}
