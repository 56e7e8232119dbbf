package dixit.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParserTrainingTest {
  private static final List<String> LOG = new ArrayList<>();

  private static ParserTraining training() {
    return new ParserTraining("fr", TreebankTest.FOLDER, LOG::add);
  }

  @Test
  void learnsTheSameFromTheSame() {
    ParserTraining training = training();
    assertArrayEquals(training.tagger(), training().tagger());
    assertArrayEquals(training.parser(), training().parser());
  }

  @Test
  void learnsItsOwnTrees() {
    WordDictionary dictionary = Annotator.dictionary("fr");
    List<Tree> trees =
        new Treebank(Tokenizer.forLanguage("fr")).read(TreebankTest.FOLDER.resolve("own.conllu"));
    DependencyParser parser =
        new DependencyParser(new ParserTrainer(dictionary, 5).train(trees).model());
    Tree tree = trees.get(1);
    List<String> lemmas = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      lemmas.add(dictionary.lemma(tree.words().get(i), Tagger.pos(tree.tags().get(i))));
    }
    DependencyParser.Arcs arcs = parser.parse(tree.words(), lemmas, tree.tags());
    assertArrayEquals(tree.heads(), arcs.heads());
    assertEquals(tree.relations(), arcs.relations());
  }

  @Test
  void tellsFormsOfVerbsApart() {
    LinearModel model = LinearModel.of(training().tagger());
    assertTrue(model.labels().contains("VERB.Inf"));
  }
}
