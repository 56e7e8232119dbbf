package dixit.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Averaged perceptron over hashed features, while it learns; {@link LinearModel} is its result. */
final class Perceptron {
  private static final class Row {
    byte[] labels = new byte[2];
    float[] weights = new float[2];

    /** Sum of each change times the moment it was made, from which the average follows. */
    double[] moments = new double[2];

    int size;

    int index(int label) {
      for (int i = 0; i < size; i++) {
        if ((labels[i] & 0xff) == label) {
          return i;
        }
      }
      if (size == labels.length) {
        labels = Arrays.copyOf(labels, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
        moments = Arrays.copyOf(moments, 2 * size);
      }
      labels[size] = (byte) label;
      return size++;
    }
  }

  private final List<String> labels;
  private int[] keys = new int[1 << 16];
  private Row[] rows = new Row[1 << 16];
  private int used;
  private long now = 1;

  Perceptron(List<String> labels) {
    if (labels.size() > 255) {
      throw new IllegalArgumentException(labels.size() + " labels, at most 255");
    }
    this.labels = List.copyOf(labels);
  }

  List<String> labels() {
    return labels;
  }

  /** Counts a decision; averages are over decisions. */
  void tick() {
    now++;
  }

  void score(FeatureKeys features, float[] scores) {
    Arrays.fill(scores, 0);
    for (int f = 0; f < features.size(); f++) {
      int slot = slot(features.get(f));
      if (keys[slot] != 0) {
        Row row = rows[slot];
        for (int i = 0; i < row.size; i++) {
          scores[row.labels[i] & 0xff] += row.weights[i];
        }
      }
    }
  }

  void update(FeatureKeys features, int label, float change) {
    for (int f = 0; f < features.size(); f++) {
      Row row = row(features.get(f));
      int i = row.index(label);
      row.weights[i] += change;
      row.moments[i] += (double) now * change;
    }
  }

  private int slot(int key) {
    int slot = key & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private Row row(int key) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (2 * used > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      rows[slot] = new Row();
      used++;
    }
    return rows[slot];
  }

  private void grow() {
    int[] oldKeys = keys;
    Row[] oldRows = rows;
    keys = new int[2 * oldKeys.length];
    rows = new Row[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  /**
   * Writes the averages as eight-bit weights.
   *
   * @param least averages smaller than this are left out
   */
  void write(OutputStream out, double least) throws IOException {
    int[] sorted = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    double greatest = greatest();
    int[] kept = new int[sorted.length];
    byte[][] pairs = new byte[sorted.length][];
    int count = 0;
    for (int key : sorted) {
      byte[] row = compact(rows[slot(key)], least, greatest);
      if (row.length > 0) {
        kept[count] = key;
        pairs[count++] = row;
      }
    }
    LinearModel.write(
        out, labels, greatest, Arrays.copyOf(kept, count), Arrays.copyOf(pairs, count));
  }

  /** The model with all the weights that eight bits can tell from nothing. */
  LinearModel model() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(bytes, 0);
      return LinearModel.read(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] compact(Row row, double least, double greatest) {
    byte[] labelsThenWeights = new byte[2 * row.size];
    int count = 0;
    for (int i = 0; i < row.size; i++) {
      double average = average(row, i);
      byte weight = LinearModel.code(average, greatest);
      if (weight != 0 && Math.abs(average) >= least) {
        labelsThenWeights[count] = row.labels[i];
        labelsThenWeights[row.size + count++] = weight;
      }
    }
    byte[] result = Arrays.copyOf(labelsThenWeights, 2 * count);
    System.arraycopy(labelsThenWeights, row.size, result, count, count);
    return result;
  }

  private double average(Row row, int i) {
    return row.weights[i] - row.moments[i] / now;
  }

  private double greatest() {
    double greatest = 1e-9;
    for (Row row : rows) {
      for (int i = 0; row != null && i < row.size; i++) {
        greatest = Math.max(greatest, Math.abs(average(row, i)));
      }
    }
    return greatest;
  }
}
