package dixit.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TransitionScoresTest {
  private static final List<String> WORDS =
      List.of("Orlo", ",", "said", "the", "maker", ",", "has", "bought", "a", "firm", "of", "Tam");
  private static final List<String> LEMMAS =
      List.of("orlo", ",", "say", "the", "maker", ",", "have", "buy", "a", "firm", "of", "tam");
  private static final List<String> TAGS =
      List.of(
          "PROPN",
          "PUNCT",
          "VERB.Fin",
          "DET",
          "NOUN",
          "PUNCT",
          "AUX.Fin",
          "VERB.Part",
          "DET",
          "NOUN",
          "ADP",
          "PROPN");

  /** Whatever way the parser goes, what it keeps is what it would look up. */
  @Test
  void areThoseOfAllFeatures() {
    LinearModel model = LinearModel.load("en-parser");
    int[] actions = Transitions.actions(model.labels());
    FeatureKeys all = new FeatureKeys();
    int[] expected = new int[actions.length];
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      ParserFeatures look = new ParserFeatures(WORDS, LEMMAS, TAGS);
      Transitions transitions = look.begin();
      TransitionScores scores = new TransitionScores(model, look);
      while (!transitions.isFinished()) {
        look.fill(transitions, all);
        model.score(all, expected);
        assertArrayEquals(expected, scores.of(transitions));
        int[] allowed =
            IntStream.range(0, actions.length)
                .filter(label -> transitions.allows(actions[label]))
                .toArray();
        int label = allowed[random.nextInt(allowed.length)];
        transitions.apply(actions[label], label);
      }
    }
  }
}
