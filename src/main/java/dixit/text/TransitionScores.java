package dixit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores the transitions of a sentence. What a transition leaves as it was is not looked up again:
 * most that is seen of the words on the stack, and the words to come.
 */
final class TransitionScores {
  private static final int UNKNOWN = -1;

  private final LinearModel model;
  private final ParserFeatures look;
  private final FeatureKeys features = new FeatureKeys();

  /** The places of the stack, the lowest first. */
  private final List<Place> places = new ArrayList<>();

  private final int[] buffer;
  private final int[] sums;
  private int next = UNKNOWN;

  TransitionScores(LinearModel model, ParserFeatures look) {
    this.model = model;
    this.look = look;
    buffer = new int[model.labels().size()];
    sums = new int[buffer.length];
  }

  /** Scores of a place of the stack as its top, for the word that it last held. */
  private static final class Place {
    final int[] stack;
    final int[] right;
    int word = UNKNOWN;
    int valency = UNKNOWN;

    Place(int labels) {
      stack = new int[labels];
      right = new int[labels];
    }
  }

  /**
   * The score of each transition, by its label; until the next call.
   *
   * @param transitions of one sentence, always the same
   */
  int[] of(Transitions transitions) {
    Place top = top(transitions);
    if (transitions.buffer(0) != next) {
      next = transitions.buffer(0);
      features.clear();
      look.buffer(transitions, features);
      model.score(features, buffer);
    }
    features.clear();
    look.both(transitions, features);
    model.score(features, sums);
    for (int label = 0; label < sums.length; label++) {
      sums[label] += buffer[label] + top.stack[label] + top.right[label];
    }
    return sums;
  }

  private Place top(Transitions transitions) {
    while (places.size() <= transitions.depth()) {
      places.add(new Place(sums.length));
    }
    Place place = places.get(transitions.depth());
    int word = transitions.stack(0);
    int valency = word < 0 ? 0 : transitions.rightValency[word];
    boolean other = place.word != word || place.valency == UNKNOWN;
    if (other) {
      features.clear();
      look.stack(transitions, features);
      model.score(features, place.stack);
    }
    if (other || place.valency != valency) {
      features.clear();
      look.right(transitions, features);
      model.score(features, place.right);
    }
    place.word = word;
    place.valency = valency;
    return place;
  }
}
