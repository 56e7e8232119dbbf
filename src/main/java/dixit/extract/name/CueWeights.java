package dixit.extract.name;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.name.EntityTyper.Kind;
import java.util.HashMap;
import java.util.Map;

/** How much each cue speaks for each kind of name; a table in a data file. */
final class CueWeights {
  private static final String TABLE = "/dixit/gazetteer/cue-weights.txt";

  private final Map<String, double[]> weights = new HashMap<>();

  private CueWeights() {
    Kind[] kinds = Kind.values();
    for (String line : Lexicon.lines(TABLE)) {
      String[] cells = line.split("\\s+");
      if (cells.length != kinds.length + 1) {
        throw new IllegalArgumentException(
            "not a cue and five weights: '" + line + "' in " + TABLE);
      }
      double[] row = new double[kinds.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = cells[i + 1].equals(".") ? 0 : Double.parseDouble(cells[i + 1]);
      }
      weights.put(cells[0], row);
    }
  }

  static CueWeights load() {
    return Holder.BUNDLED;
  }

  /** The sum for each kind, in the order of the kinds; a cue seen again adds less each time. */
  double[] score(Map<String, Integer> counts) {
    double[] scores = new double[Kind.values().length];
    add("always", 1, scores);
    counts.forEach((cue, count) -> add(cue, count, scores));
    return scores;
  }

  private void add(String cue, int count, double[] scores) {
    double[] row = weights.get(cue);
    if (row != null) {
      double times = 1 + Math.log(Math.min(count, 8));
      for (int i = 0; i < row.length; i++) {
        scores[i] += row[i] * times;
      }
    }
  }

  private static final class Holder {
    private static final CueWeights BUNDLED = new CueWeights();
  }
}
