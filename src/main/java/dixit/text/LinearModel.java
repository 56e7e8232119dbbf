package dixit.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A trained linear classifier: for each hashed feature a few labels with a weight of eight bits,
 * its size on a logarithmic scale, since a few weights are a thousand times the others.
 *
 * <p>The file is made to be read in one go: names of the labels, then all keys in ascending order,
 * then the number of weights of each key, then the labels and then the weights, all big-endian.
 */
final class LinearModel {
  private static final int MAGIC = 0x44584c33;

  private final List<String> labels;
  private final float unit;

  private final WeightTable weights;

  private LinearModel(List<String> labels, float unit, WeightTable weights) {
    this.labels = List.copyOf(labels);
    this.unit = unit;
    this.weights = weights;
  }

  /**
   * The code of the weight nearest to this one.
   *
   * @param weight not greater than {@code greatest}
   * @param greatest the weight that the greatest code stands for
   */
  static byte code(double weight, double greatest) {
    double size = Math.abs(weight) / greatest * WeightTable.SIZES[127];
    int code = (int) Math.round(Math.log1p(size / 100) / Math.log(1.05));
    return (byte) (weight < 0 ? -code : code);
  }

  /**
   * The model stored beside the classes.
   *
   * @param name such as "fr-parser"
   */
  static LinearModel load(String name) {
    String file = "/dixit/models/" + name + ".bin";
    try (InputStream in =
        Objects.requireNonNull(LinearModel.class.getResourceAsStream(file), file)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + file + " cannot be read", e);
    }
  }

  /** The model stored beside the classes, where there is one. */
  static Optional<LinearModel> find(String name) {
    boolean exists = LinearModel.class.getResource("/dixit/models/" + name + ".bin") != null;
    return exists ? Optional.of(load(name)) : Optional.empty();
  }

  /** The model that a file of these bytes holds. */
  static LinearModel of(byte[] bytes) {
    try {
      return read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LinearModel read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
    DataInputStream header = new DataInputStream(stream);
    if (header.readInt() != MAGIC) {
      throw new IOException("not a model of this version");
    }
    String[] labels = new String[header.readUnsignedByte()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = header.readUTF();
    }
    float unit = header.readFloat();
    int[] keys = new int[header.readInt()];
    int pairs = header.readInt();
    int keysAt = bytes.length - stream.available();
    ByteBuffer.wrap(bytes, keysAt, 4 * keys.length).asIntBuffer().get(keys);
    int countsAt = keysAt + 4 * keys.length;
    return new LinearModel(
        List.of(labels), unit, new WeightTable(labels.length, keys, bytes, countsAt, pairs));
  }

  /**
   * Writes what {@link #read} reads.
   *
   * @param greatest the weight that the greatest code stands for
   * @param keys ascending
   * @param pairs for each key the labels that have a weight and, after them, those weights
   */
  static void write(
      OutputStream out, List<String> labels, double greatest, int[] keys, byte[][] pairs)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeByte(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    data.writeFloat((float) (greatest / WeightTable.SIZES[127]));
    int count = 0;
    for (byte[] row : pairs) {
      count += row.length / 2;
    }
    data.writeInt(keys.length);
    data.writeInt(count);
    for (int key : keys) {
      data.writeInt(key);
    }
    for (byte[] row : pairs) {
      data.writeByte(row.length / 2);
    }
    for (byte[] row : pairs) {
      data.write(row, 0, row.length / 2);
    }
    for (byte[] row : pairs) {
      data.write(row, row.length / 2, row.length / 2);
    }
    data.flush();
  }

  List<String> labels() {
    return labels;
  }

  /** What one point of a score is worth in updates of the training. */
  float unit() {
    return unit;
  }

  /** Sets the score of each label to the sum of its weights. */
  void score(FeatureKeys features, int[] scores) {
    weights.score(features, scores);
  }
}
